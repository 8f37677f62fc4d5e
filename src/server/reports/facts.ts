import 'server-only'
import type { Day } from '@/domain/dates/day'
import type { DraftRequest } from '@/domain/drafting/draft'
import { projectFile, takeSnapshot } from '@/domain/drafting/facts'
import type { HouseStyleVersion } from '@/domain/drafting/house-style'
import { toldIn } from '@/domain/drafting/last-told'
import type { ToldItem } from '@/domain/drafting/told-items'
import { accountOf, type VanishedAccount, withoutHidden } from '@/domain/drafting/vanished'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { factsOfReport, programmesOfReport } from '@/domain/reports/report-facts'
import type { Queryable } from '../db/transaction'
import { gatherRecord } from '../portfolio/gather'
import { listFactKeys } from '../portfolio/history-store'
import { hasCorrections } from '../ratings/store'
import { sha256 } from '../sha256'
import { listAccounts } from './account-store'
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
  /** What it was told that is no longer on record, also outside of what this report covers. */
  vanished: ToldItem[]
  /** What was said of that. */
  accounts: VanishedAccount[]
  /** How the council writes, in which version. */
  house: HouseStyleVersion
}

/** Gathers what the report would be drafted from now: its programmes and those that they name. */
export async function gatherReportFacts(
  q: Queryable,
  report: StoredReport,
  today: Day,
): Promise<ReportFacts> {
  const asAt = report.dataAsAt ?? today
  const { house } = report
  const audience = report.visibility === null ? 'public' : 'members'
  const last = lastToldOf(report)
  const keys = await listFactKeys(
    q,
    programmesOfReport(report),
    report.meetings.map(({ committee }) => committee),
    last?.versionId ?? null,
  )
  const scope = {
    key: report.key,
    whole: keys.related,
    gathered: [...keys.related, ...keys.promised],
  }
  const told = keys.given === null ? null : toldIn(readFacts(keys.given))
  const record = await gatherRecord(q, {
    asAt,
    programmes: [...scope.gathered, ...(told?.programmes ?? []).map(({ key }) => key)],
    reports: [report.key, ...keys.answered],
  })
  const file = factsIn(record, scope)
  const shared = { file, audience, asAt, house } as const
  if (last === null) return { ...shared, vanished: [], accounts: [] }
  if (told === null) {
    const known = await knownThen(q, scope, { since: last.on, asAt })
    return { ...shared, since: last.on, ...(known && { told: known }), vanished: [], accounts: [] }
  }
  const { vanished } = takeSnapshot({ file: record, audience, asAt, since: told })
  const accounts = vanished.length === 0 ? [] : await listAccounts(q, report.id)
  const comparable = withoutHidden(told, record, file)
  return { ...shared, since: last.on, told: comparable, vanished, accounts }
}

/** The last report to the committee that was told longest ago; null when none of its committees was ever told. */
export function lastToldOf({ lastTold }: Pick<StoredReport, 'lastTold'>) {
  return lastTold.flatMap(({ on, ...rest }) => (on === null ? [] : [{ ...rest, on }]))[0] ?? null
}

interface Scope {
  key: string
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
  const then = { asAt: since, programmes: scope.gathered, reports: [scope.key] }
  return factsIn(await gatherRecord(q, then), scope)
}

/** What the drafter is asked for. */
export function draftRequestOf(report: string, facts: ReportFacts): DraftRequest {
  const { file, audience, asAt, since, told, accounts, house } = facts
  return {
    ...{ report, file, audience, asAt, accounts, style: house.style },
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
      ...(house.number === 0 ? [] : [house]),
    ]),
  )
}
