import 'server-only'
import type { Day } from '@/domain/dates/day'
import type { DraftRequest } from '@/domain/drafting/draft'
import { projectFile, takeSnapshot } from '@/domain/drafting/facts'
import type { HouseStyleVersion } from '@/domain/drafting/house-style'
import { toldIn } from '@/domain/drafting/last-told'
import {
  accountOf,
  joinVanished,
  type VanishedAccount,
  type VanishedItem,
  withoutHidden,
} from '@/domain/drafting/vanished'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import type { EntryQuestion } from '@/domain/reports/entered'
import { factsOfReport, programmesOfReport } from '@/domain/reports/report-facts'
import type { Queryable } from '../db/transaction'
import { gatherRecord } from '../portfolio/gather'
import { listFactKeys } from '../portfolio/history-store'
import { hasCorrections } from '../ratings/store'
import { sha256 } from '../sha256'
import { listAccounts } from './account-store'
import type { LastTold } from './last-told-store'
import { readFacts } from './read-facts'
import type { StoredReport } from './store'

/** What a report is drafted from. */
export interface ReportFacts {
  /** All that is on record of what the report rests on; the drafter cuts it to its audience. */
  file: PortfolioFile
  audience: 'public' | 'members'
  asAt: Day
  /** The day of which the committee was last told that was told longest ago; absent: a first report to all of them. */
  since?: Day
  /** What that committee was told: the facts of the version that it was given, or what was on record on that day. */
  told?: PortfolioFile
  /** What any of its committees was told and is no longer on record, also outside of what this report covers. */
  vanished: VanishedItem[]
  /** What was said of that. */
  accounts: VanishedAccount[]
  /** How the council writes, in which version. */
  house: HouseStyleVersion
  /** Who entered what was asked, as `readEntered` takes it. */
  entered: string[]
}

/** Gathers what the report would be drafted from now: its programmes and those that they name. */
export async function gatherReportFacts(
  q: Queryable,
  report: StoredReport,
  today: Day,
  asked: readonly EntryQuestion[] = [],
): Promise<ReportFacts> {
  const asAt = report.dataAsAt ?? today
  const { house } = report
  const audience = report.visibility === null ? 'public' : 'members'
  const tellings = tellingsOf(report)
  const [last = null] = tellings
  const keys = await listFactKeys(
    q,
    programmesOfReport(report),
    report.meetings.map(({ committee }) => committee),
    tellings.flatMap(({ versionId }) => versionId ?? []),
    asked,
  )
  const scope = {
    key: report.key,
    whole: keys.related,
    gathered: [...keys.related, ...keys.promised],
  }
  const given = keys.given.map(({ version, facts }) => ({
    version,
    told: toldIn(readFacts(facts)),
  }))
  const record = await gatherRecord(q, {
    asAt,
    programmes: [
      ...scope.gathered,
      ...given.flatMap(({ told }) => told.programmes.map(({ key }) => key)),
    ],
    reports: [report.key, ...keys.answered],
    corrected: correctedIn(report),
  })
  const file = factsIn(record, scope)
  const shared = { file, audience, asAt, house, entered: keys.entered } as const
  if (last === null) return { ...shared, vanished: [], accounts: [] }
  const missed = given.map(({ version, told }) => ({
    version,
    gone: takeSnapshot({ file: record, audience, asAt, since: told }).vanished,
  }))
  const vanished = vanishedFor(report, missed)
  const accounts = vanished.length === 0 ? [] : await listAccounts(q, report.id)
  const rest = { since: last.on, vanished, accounts }
  const told = given.find(({ version }) => version === last.versionId)?.told
  if (told !== undefined) return { ...shared, ...rest, told: withoutHidden(told, record, file) }
  const days = { since: last.on, asAt }
  const known = await knownThen(q, { ...scope, corrected: correctedIn(report) }, days)
  return { ...shared, ...rest, ...(known && { told: known }) }
}

type Telling = LastTold & { on: Day }

/** The last report to each committee that was ever told, the one told longest ago first. */
function tellingsOf({ lastTold }: Pick<StoredReport, 'lastTold'>): Telling[] {
  return lastTold.flatMap(({ on, ...rest }) => (on === null ? [] : [{ ...rest, on }]))
}

/** The last report to the committee that was told longest ago; null when none of its committees was ever told. */
export function lastToldOf(report: Pick<StoredReport, 'lastTold'>): Telling | null {
  return tellingsOf(report)[0] ?? null
}

/** What is gone of the last report to each committee; of a report to one alone nobody needs its name. */
function vanishedFor(
  report: StoredReport,
  missed: readonly { version: Telling['versionId']; gone: readonly VanishedItem[] }[],
): VanishedItem[] {
  const isJoint = report.lastTold.length > 1
  const lists = tellingsOf(report).map(({ key, committee: name, on, versionId }) => {
    const gone = missed.find(({ version }) => version === versionId)?.gone ?? []
    const own = gone.filter(({ committee = key }) => committee === key)
    return { telling: { committee: isJoint ? { key, name } : null, on }, gone: own }
  })
  return joinVanished(lists)
}

/** A report is drafted as its correction has it. */
const correctedIn = ({ key, correction }: StoredReport) => (correction === null ? undefined : key)

interface Scope {
  key: string
  corrected?: string | undefined
  whole: readonly string[]
  gathered: readonly string[]
}

function factsIn(record: PortfolioFile, { key, whole, gathered }: Scope): PortfolioFile {
  const wanted = new Set(gathered)
  const programmes = record.programmes.filter((programme) => wanted.has(programme.key))
  return factsOfReport({ ...record, programmes }, key, whole)
}

/** Of a report that was published elsewhere: what was on record on its day, where a rating was corrected since. */
async function knownThen(
  q: Queryable,
  scope: Scope,
  { since, asAt }: { since: Day; asAt: Day },
): Promise<PortfolioFile | null> {
  if (!(await hasCorrections(q, scope.whole, { after: since, by: asAt }))) return null
  const { key, gathered: programmes, corrected } = scope
  const then = { asAt: since, programmes, reports: [key], corrected }
  return factsIn(await gatherRecord(q, then), scope)
}

/** What the drafter is asked for. */
export function draftRequestOf(report: string, facts: ReportFacts): DraftRequest {
  const { file, audience, asAt, since, told, vanished, accounts, house } = facts
  return {
    ...{ report, file, audience, asAt, vanished, accounts, style: house.style },
    ...(since === undefined ? {} : { since: told ?? since }),
  }
}

/** What the audience may know of the facts, as canonical text. */
export function projectedText(file: PortfolioFile, audience: ReportFacts['audience']): string {
  return writePortfolioFile(projectFile(file, audience).file)
}

/** Changes exactly when a new draft could say something else: other facts, other things withheld, another last report. */
export function hashFacts({
  file,
  audience,
  since,
  told,
  vanished,
  accounts,
  house,
}: ReportFacts): string {
  const seen = projectFile(file, audience)
  const before = told === undefined ? [] : [projectedText(told, audience)]
  const said = vanished.flatMap(({ path }) => accountOf(path, accounts) ?? [])
  return sha256(
    JSON.stringify([
      ...[since ?? null, seen.withheld, writePortfolioFile(seen.file), ...before, ...said],
      ...vanished.map(({ path, told: by }) => [path, by]),
      ...(house.number === 0 ? [] : [house]),
    ]),
  )
}
