import 'server-only'
import { and, asc, gte, inArray, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { insertAll } from '../db/bulk'
import { people, programmeSummaries, programmes } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import type { SummaryHistory } from './summary-rows'

type ProgrammeId = Id<'programme'>

/** Lets one writer at a time work on each programme; in the order of ids, so that two never wait for each other. */
export async function lockProgrammes(tx: Tx, ids: readonly ProgrammeId[]): Promise<void> {
  await tx
    .select({ id: programmes.id })
    .from(programmes)
    .where(inArray(programmes.id, [...ids]))
    .orderBy(asc(programmes.id))
    .for('no key update')
}

/** Replaces every summary of the programmes. */
export async function replaceSummaries(
  tx: Tx,
  histories: readonly SummaryHistory[],
): Promise<void> {
  const ids = histories.map(({ programmeId }) => programmeId)
  await tx.delete(programmeSummaries).where(inArray(programmeSummaries.programmeId, ids))
  await insertSummaries(tx, histories)
}

/** Replaces the summaries from a day on; what was in force before it lasts until the first new period begins. */
export async function replaceSummariesSince(
  tx: Tx,
  histories: readonly SummaryHistory[],
  day: Day,
): Promise<void> {
  const ids = histories.map(({ programmeId }) => programmeId)
  const { programmeId, validFrom } = programmeSummaries
  await tx.delete(programmeSummaries).where(and(inArray(programmeId, ids), gte(validFrom, day)))
  await endFormerPeriods(tx, histories, day)
  await insertSummaries(
    tx,
    histories.map(({ programmeId, periods }) => ({
      programmeId,
      periods: periods.filter((period) => period.validFrom >= day),
    })),
  )
}

async function endFormerPeriods(
  tx: Tx,
  histories: readonly SummaryHistory[],
  day: Day,
): Promise<void> {
  const former = histories.flatMap(({ programmeId, periods }) =>
    periods
      .filter(({ validFrom }) => validFrom < day)
      .map(({ publicView, validTo }) => ({ programmeId, publicView, validTo })),
  )
  await tx.execute(sql`update programme_summary summary set valid_to = former."validTo"
    from json_to_recordset(${JSON.stringify(former)}::json)
      as former("programmeId" int, "publicView" boolean, "validTo" date)
    where summary.programme_id = former."programmeId" and summary.public_view = former."publicView"
      and summary.valid_to >= ${day}`)
}

async function insertSummaries(tx: Tx, histories: readonly SummaryHistory[]): Promise<void> {
  const rows = histories.flatMap(({ programmeId, periods }) =>
    periods.map((period) => ({ programmeId, ...period })),
  )
  const leads = await listPersonIds(
    tx,
    rows.flatMap(({ state }) => state.lead ?? []),
  )
  await insertAll(
    tx,
    programmeSummaries,
    rows.map(({ state: { lead, ...columns }, ...row }) => ({
      ...row,
      ...columns,
      leadId: leads.get(lead ?? '') ?? null,
    })),
  )
}

async function listPersonIds(
  tx: Tx,
  keys: readonly string[],
): Promise<Map<string, Id<'person'> | null>> {
  if (keys.length === 0) return new Map()
  const rows = await tx
    .select({ key: people.key, id: people.id })
    .from(people)
    .where(inArray(people.key, [...new Set(keys)]))
  return new Map(rows.map(({ key, id }) => [key, id]))
}
