import 'server-only'
import { coverageRows } from '@/domain/drafting/coverage-rows'
import { draftCoverage } from '@/domain/drafting/draft'
import { accountOf } from '@/domain/drafting/vanished'
import type { PortfolioFile, Visibility } from '@/domain/portfolio-file/schema'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import { remembered } from '@/domain/remembered'
import { sentencesOf } from '@/domain/reports/blocks/lines'
import type { FactRef, ReportDocument, Sentence } from '@/domain/reports/document'
import { type Entered, entryQuestions } from '@/domain/reports/entered'
import { describeFact, type FactInWords, factKey } from '@/domain/reports/fact-in-words'
import type { StaffView } from '@/domain/reports/views'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { listEntered, readEntered } from '../portfolio/entered-store'
import { sha256 } from '../sha256'
import { draftRequestOf, hashFacts, lastToldOf, type ReportFacts } from './facts'
import { isForAll } from './load'
import { readFacts } from './read-facts'
import { readStaleness, type Staleness } from './stale'
import type { StoredReport } from './store'

const MOST_KEPT = 8

/** What those see of a report who answer for its facts. */
export async function readStaffView(ctx: ServerContext, report: StoredReport): Promise<StaffView> {
  const { document, facts } = report
  const file = facts === null ? null : readFacts(facts)
  const stated = document === null ? [] : listFacts(document)
  const asked = file === null ? [] : entryQuestions(file, stated)
  const staleness = await readStaleness(ctx.db, report, ctx.today, asked)
  const entered =
    staleness.facts === null && asked.length > 0
      ? await listEntered(ctx.db, asked)
      : readEntered(staleness.facts?.entered ?? [])
  const { subject, reportOf, author, visibility, dataAsAt, contact } = report
  return {
    version: report.version,
    coverage: coverageOf(report, staleness, file),
    definition: {
      subject,
      reportOf,
      author: author ?? undefined,
      classification: visibilityOf(visibility),
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
    suggests: env.polish !== undefined && (isForAll(report) || env.polish.sendsExempt),
    outOfDate: staleness.isBehind,
    stale: staleness.stale,
    facts: file === null ? {} : factsInWords(stated, { staleness, file, entered }),
    edits: report.edits,
    since: lastToldOf(report)?.on ?? null,
    comparedWith: comparedWith(report),
    gone: goneThings(staleness),
  }
}

/** For whom it was drafted, also when it is classified otherwise by now. */
const audienceOf = (classification: Visibility | undefined): ReportFacts['audience'] =>
  classification === 'public' ? 'public' : 'members'

const coverages = remembered<ReturnType<typeof coverageRows>>(MOST_KEPT)

function coverageOf(
  { key, document }: StoredReport,
  { facts }: Staleness,
  file: PortfolioFile | null,
) {
  if (document === null || facts === null || file === null) return []
  const classification = file.reports.find((one) => one.key === key)?.classification
  const drafted = { ...facts, file, audience: audienceOf(classification) }
  const all = sha256(JSON.stringify([key, facts.asAt, hashFacts(drafted), document]))
  return coverages(all, () =>
    coverageRows(draftCoverage(draftRequestOf(key, drafted), document), document, file),
  )
}

interface Known {
  staleness: Staleness
  file: PortfolioFile
  entered: ReadonlyMap<string, Entered>
}

function factsInWords(
  stated: readonly FactRef[],
  { staleness: { stale }, file, entered }: Known,
): Record<string, FactInWords> {
  const facts = new Map<string, FactInWords>()
  const drafted = stale.flatMap(({ base, fresh }) => [
    ...(base?.facts ?? []),
    ...(fresh?.facts ?? []),
  ])
  for (const fact of [...stated, ...drafted]) {
    const key = factKey(fact)
    const who = entered.get(key)
    facts.set(key, { ...describeFact(file, fact), ...(who && { entered: who }) })
  }
  return Object.fromEntries(facts)
}

function listFacts({ sections, warnings }: ReportDocument): FactRef[] {
  const printed = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'withheld' || block.kind === 'heading') return []
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

/** Which report to which committee the draft is compared with, and whom else it goes to. */
function comparedWith(report: StoredReport): StaffView['comparedWith'] {
  const last = lastToldOf(report)
  if (last === null) return null
  const { committee, on } = last
  const others = report.lastTold.filter((one) => one.committee !== committee)
  return {
    committee,
    on,
    report: last.report ?? '',
    toldLater: others.flatMap((one) => (one.on === null ? [] : [one.committee])),
    neverTold: others.flatMap((one) => (one.on === null ? [one.committee] : [])),
  }
}

function goneThings({ facts }: Staleness): StaffView['gone'] {
  if (facts === null) return []
  const { vanished, accounts } = facts
  return vanished.map(({ path, thing, noun = thing, name, told }) => {
    const account = accountOf(path, accounts)
    return {
      ...{ path, thing: noun, name },
      toldTo: told.flatMap(({ committee }) => committee?.name ?? []),
      account: account === undefined ? null : { outcome: account.outcome, reason: account.reason },
    }
  })
}
