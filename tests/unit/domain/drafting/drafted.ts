import { contextOf, type Occasion } from '@/domain/drafting/context'
import { draftDocument } from '@/domain/drafting/draft'
import { type DraftedSection, draftSection } from '@/domain/drafting/draft-section'
import { type Snapshot, takeSnapshot } from '@/domain/drafting/facts'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { ReportDocument, Sentence } from '@/domain/reports/document'
import { sampleFile } from '../../../support/samples'

export const SAMPLE = sampleFile('portfolio')
export const ILLUSTRATED = mergePortfolio(SAMPLE, sampleFile('illustrative'))

/** The reports of the sample, without the illustrative layer and with it, each with the day of its facts. */
export const SAMPLE_DRAFTS: [string, ReportDocument][] = [
  ['as published', SAMPLE] as const,
  ['with the illustrative layer', ILLUSTRATED] as const,
].flatMap(([layer, file]) =>
  file.reports.map(({ key, dataAsAt = file.asAt }): [string, ReportDocument] => [
    `${key} ${layer}`,
    draftDocument({ file, report: key, audience: 'public', asAt: dataAsAt }),
  ]),
)

/** Every sentence of a document that the drafter wrote, of the main report only. */
export function draftedSentences(document: ReportDocument): Sentence[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.origin === 'drafted'
        ? [...block.sentences, ...block.items.flatMap(({ sentences }) => sentences)]
        : [],
    ),
  )
}

/** Every programme of a portfolio as a drafted section, for Members, with the messages that were selected for it. */
export function draftedSections(
  file: PortfolioFile,
  since?: PortfolioFile['asAt'],
): DraftedSection[] {
  const snapshot: Snapshot = takeSnapshot({ file, audience: 'members', asAt: file.asAt, since })
  const occasion: Occasion = { meeting: null, saysUnrated: true }
  return snapshot.file.programmes.map((programme) =>
    draftSection(contextOf(programme, snapshot, occasion)),
  )
}

export function sectionSentences({ paragraphs }: DraftedSection): Sentence[] {
  return paragraphs.flatMap(({ sentences, items }) => [
    ...sentences,
    ...items.flatMap((item) => item.sentences),
  ])
}
