import 'server-only'
import { coverageRows } from '@/domain/drafting/coverage-rows'
import { draftCoverage } from '@/domain/drafting/draft'
import { readPortfolioText } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { sentencesOf } from '@/domain/reports/blocks/lines'
import type { FactRef, ReportDocument, Sentence } from '@/domain/reports/document'
import { describeFact, type FactInWords, factKey } from '@/domain/reports/fact-in-words'
import type { StaffView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { remembered } from '../remembered'
import { sha256 } from '../sha256'
import { readStaleness, type Staleness } from './stale'
import type { StoredReport } from './store'

const MOST_KEPT = 8
const files = remembered<PortfolioFile>(MOST_KEPT)

/** What those see of a report who answer for its facts. */
export async function readStaffView(ctx: ServerContext, report: StoredReport): Promise<StaffView> {
  const { document, facts } = report
  const file = facts === null ? null : readFacts(facts)
  const staleness = await readStaleness(ctx.db, report, ctx.today)
  const { subject, reportOf, author, visibility, dataAsAt, contact } = report
  return {
    version: report.version,
    coverage: document === null || file === null ? [] : coverageOf(report, document, file),
    definition: {
      subject,
      reportOf,
      author: author ?? undefined,
      classification: visibility ?? 'public',
      dataAsAt: dataAsAt ?? undefined,
      template: report.template ?? undefined,
      outcomes: report.outcomes,
      answers: report.answers,
      recommendations: report.recommendations,
      sections: report.sections,
      appendices: report.appendices,
      backgroundPapers: report.backgroundPapers,
      contact: contact ?? undefined,
    },
    draftedBy: report.draftedBy,
    outOfDate: staleness.moved,
    stale: staleness.stale,
    facts: document === null || file === null ? {} : factsInWords(document, staleness, file),
    edits: report.edits,
    since: report.since,
  }
}

const coverages = remembered<ReturnType<typeof coverageRows>>(MOST_KEPT)

function coverageOf(report: StoredReport, document: ReportDocument, file: PortfolioFile) {
  if (report.status !== 'draft') return []
  const { key, dataAsAt, since, visibility, facts } = report
  const all = sha256(JSON.stringify([key, dataAsAt, since, visibility === null, facts, document]))
  return coverages(all, () => makeCoverage(report, document, file))
}

function makeCoverage(
  { key, dataAsAt, since, visibility }: StoredReport,
  document: ReportDocument,
  file: PortfolioFile,
) {
  const coverage = draftCoverage(
    {
      file,
      report: key,
      audience: visibility === null ? 'public' : 'members',
      asAt: dataAsAt ?? file.asAt,
      ...(since === null ? {} : { since }),
    },
    document,
  )
  return coverageRows(coverage, document, file)
}

/** Guarantee: only a draft writes this column, and only with text that the file's writer made. */
const readFacts = (stored: string): PortfolioFile =>
  files(stored, () => {
    const reading = readPortfolioText(stored)
    if (reading.ok) return reading.file
    throw new Error('The facts of a draft cannot be read', { cause: reading.faults })
  })

function factsInWords(
  document: ReportDocument,
  { stale }: Staleness,
  file: PortfolioFile,
): Record<string, FactInWords> {
  const facts = new Map<string, FactInWords>()
  const drafted = stale.flatMap(({ base, fresh }) => [
    ...(base?.facts ?? []),
    ...(fresh?.facts ?? []),
  ])
  for (const fact of [...listFacts(document), ...drafted])
    facts.set(factKey(fact), describeFact(file, fact))
  return Object.fromEntries(facts)
}

function listFacts({ sections, warnings }: ReportDocument): FactRef[] {
  const printed = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'withheld') return []
      if (block.kind === 'table') return block.facts
      return sentencesOf(block).flatMap(factsUnder)
    }),
  )
  return [...printed, ...warnings.flatMap(({ facts }) => facts)]
}

/** The facts of a sentence, and those of the drafted ones that an author chooses between. */
function factsUnder({ facts, edit }: Sentence): FactRef[] {
  return [...facts, ...(edit?.base.facts ?? []), ...(edit?.fresh?.facts ?? [])]
}
