// What changed between two drafts of a report: line by line by its key, and within a line sentence by sentence by its id, so
// that a sentence that moved or was reworded is still the same sentence. Source: the drafting page, "Word, HTML, PDF": "real
// tracked insertions and deletions".

import type { Block, DocumentContact, ReportDocument } from './document'
import {
  APPENDICES_HEADING,
  appendixText,
  BACKGROUND_PAPERS_HEADING,
  CONTACT_HEADING,
  contactLines,
  documentTitle,
  MAIN_REPORT_HEADING,
  NO_APPENDICES,
  RECOMMENDATION_LEAD,
  recommendationsHeading,
  SUMMARY_HEADING,
  withheldText,
} from './labels'
import { numberReferences, printReferences } from './references'
import { type Draft, draftOf, weave } from './weave'

export const LINE_KINDS = [
  'title',
  'part',
  'section',
  'heading',
  'lead',
  'caption',
  'summary-item',
  'recommendation',
  'paragraph',
  'item',
  'subitem',
  'withheld',
  'row',
  'appendix',
  'paper',
  'contact-name',
  'contact',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

interface Said {
  id: string
  text: string
}

export interface Line {
  key: string
  kind: LineKind
  sentences: Said[]
}

/** A sentence of both drafts (`before` and `after`), of the later alone, or of the earlier alone. */
export interface ChangedSentence {
  before: string | null
  after: string | null
}

/** A line of both drafts, or of one: `is` says of which. */
export interface ChangedLine {
  kind: LineKind
  is: Draft
  sentences: ChangedSentence[]
}

const whole = (key: string, kind: LineKind, text: string): Line => ({
  key,
  kind,
  sentences: [{ id: key, text }],
})

function linesOfBlock(block: Block): Line[] {
  if (block.kind === 'withheld') return [whole(block.key, 'withheld', withheldText(block))]
  if (block.kind === 'heading') return [whole(block.key, 'heading', block.text)]
  if (block.kind === 'table') {
    const rows = [...block.head, ...block.rows].map((cells, at) =>
      whole(`${block.key}/row-${at}`, 'row', cells.map(({ text }) => text).join(' · ')),
    )
    return [whole(block.key, 'caption', block.caption), ...rows]
  }
  const said = (sentences: readonly Said[]) =>
    sentences.map(({ id, text }) => ({ id, text: printReferences(text) }))
  return [
    { key: block.key, kind: 'paragraph', sentences: said(block.sentences) },
    ...block.items.map(
      (item): Line => ({
        key: `${block.key}/${item.key}`,
        kind: item.level === 2 ? 'subitem' : 'item',
        sentences: said(item.sentences),
      }),
    ),
  ]
}

function linesOf(unnumbered: ReportDocument): Line[] {
  const document = numberReferences(unnumbered)
  const { summary, recommendations, sections } = document
  return [
    whole('title', 'title', documentTitle(document)),
    ...(summary === undefined
      ? []
      : [
          whole('summary', 'part', SUMMARY_HEADING),
          whole('summary/lead', 'lead', summary.lead),
          ...summary.items.map(
            ({ section, sentences }): Line => ({
              key: `summary/${section}`,
              kind: 'summary-item',
              sentences: sentences.map(({ id, text }) => ({ id, text })),
            }),
          ),
        ]),
    ...(recommendations.length === 0
      ? []
      : [
          whole('recommendations', 'part', recommendationsHeading(recommendations.length)),
          whole('recommendations/lead', 'lead', RECOMMENDATION_LEAD),
          ...recommendations.map(({ key, text }) =>
            whole(`recommendation/${key}`, 'recommendation', text),
          ),
        ]),
    whole('main', 'part', MAIN_REPORT_HEADING),
    ...sections.flatMap(({ key, heading, blocks }) => [
      whole(`section/${key}`, 'section', heading),
      ...blocks.flatMap(linesOfBlock),
    ]),
    ...linesAtEnd(document),
  ]
}

/** What stands behind the main report. An appendix is known by its title, a line of the contact by what it is. */
function linesAtEnd(document: ReportDocument): Line[] {
  const { appendices, backgroundPapers = [], contact, header } = document
  const listed = appendices.map((appendix, at) =>
    whole(`appendix/${appendix.title}`, 'appendix', appendixText(appendix, at)),
  )
  const none = header === undefined ? [] : [whole('appendix', 'appendix', NO_APPENDICES)]
  const lines = listed.length === 0 ? none : listed
  return [
    ...(lines.length === 0 ? [] : [whole('appendices', 'part', APPENDICES_HEADING), ...lines]),
    ...(backgroundPapers.length === 0
      ? []
      : [
          whole('papers', 'part', BACKGROUND_PAPERS_HEADING),
          ...backgroundPapers.map((paper) => whole(`paper/${paper}`, 'paper', paper)),
        ]),
    ...(contact === undefined
      ? []
      : [whole('contact', 'part', CONTACT_HEADING), ...linesOfContact(contact)]),
  ]
}

function linesOfContact(contact: DocumentContact): Line[] {
  return contactLines(contact).map((line, at) => {
    const [what] = /^[TE]: /.exec(line) ?? [at]
    return whole(`contact/${what}`, at === 0 ? 'contact-name' : 'contact', line)
  })
}

/** Every line of the two drafts, in the order of the later one. */
export function changedLines(before: ReportDocument, after: ReportDocument): ChangedLine[] {
  return weave(linesOf(before), linesOf(after), ({ key }) => key).flatMap((pair) => {
    const line = pair.after ?? pair.before
    if (line === null) return []
    const sentences = weave(
      pair.before?.sentences ?? [],
      pair.after?.sentences ?? [],
      ({ id }) => id,
    ).map((said) => ({ before: said.before?.text ?? null, after: said.after?.text ?? null }))
    return [{ kind: line.kind, is: draftOf(pair), sentences }]
  })
}
