import 'server-only'
import { sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { Committee, Meeting } from '@/domain/portfolio-file/schema'
import { insertAll } from '../../db/bulk'
import { committeeTemplates, corporatePlans, meetingChanges } from '../../db/schema'
import type { Tx } from '../../db/transaction'
import type { Changes } from './changes'
import { corporatePlanFields } from './fields'
import type { ImportPlan } from './plan'
import { idOf, type RegisterIds } from './register-store'

/** What is added to whom the portfolio speaks of: what became of meetings, committees' templates, corporate plans. */
export async function writeRegisterHistory(
  tx: Tx,
  plan: ImportPlan,
  { meetings, committees }: RegisterIds,
  recordedOn: Day,
): Promise<void> {
  const changes = newOf(plan.meetings, ({ changes: made }: Meeting) => made)
  await insertAll(
    tx,
    meetingChanges,
    changes.map(({ key, row }) => ({ ...row, meetingId: idOf(meetings, key) })),
  )
  const templates = newOf(plan.committees, ({ templates: own }: Committee) => own)
  await insertAll(
    tx,
    committeeTemplates,
    templates.map(({ key, row: { purpose, from, layout } }) => ({
      ...{ purpose, from, layout: layout ?? null, recordedOn },
      committeeId: idOf(committees, key),
    })),
  )
  await writeCorporatePlans(tx, plan, recordedOn)
}

/** The rows of a list that what is added or changed has now and had not before, by the key of what has them. */
function newOf<Item extends { key: string }, Row>(
  { added, changed }: Changes<Item>,
  rowsOf: (item: Item) => readonly Row[],
): { key: string; row: Row }[] {
  const known = new Map(
    changed.map(({ before }) => [before.key, new Set(rowsOf(before).map(canonicalText))]),
  )
  return [...added.map(({ item }) => item), ...changed.map(({ after }) => after)].flatMap((item) =>
    rowsOf(item)
      .filter((row) => known.get(item.key)?.has(canonicalText(row)) !== true)
      .map((row) => ({ key: item.key, row })),
  )
}

async function writeCorporatePlans(
  tx: Tx,
  { corporatePlans: { added, changed } }: ImportPlan,
  recordedOn: Day,
): Promise<void> {
  const rows = await tx
    .select({ key: corporatePlans.key, last: sql<number>`max(${corporatePlans.number})` })
    .from(corporatePlans)
    .groupBy(corporatePlans.key)
  const last = new Map(rows.map((row) => [row.key, row.last]))
  const plans = [...added.map(({ item }) => item), ...changed.map(({ after }) => after)]
  await insertAll(
    tx,
    corporatePlans,
    plans.map((plan) => ({
      ...corporatePlanFields(plan),
      ...{ number: (last.get(plan.key) ?? 0) + 1, recordedOn },
    })),
  )
}
