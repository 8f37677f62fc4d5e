import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Id } from '../db/schema/columns'
import {
  type MilestoneState,
  milestoneForecasts,
  milestoneRebaselines,
  milestoneRevisions,
  milestones,
} from '../db/schema/milestones'
import type { Queryable, Tx } from '../db/transaction'

const history = { recordedAt: false, recordedBy: false, milestoneId: false } as const

/** A milestone with everything on record about it, or null. */
export async function findMilestone(db: Queryable, programmeId: Id<'programme'>, key: string) {
  const row = await db.query.milestones.findFirst({
    columns: { recordedAt: false, programmeId: false },
    where: and(eq(milestones.programmeId, programmeId), eq(milestones.key, key)),
    with: {
      forecasts: { columns: history, orderBy: asc(milestoneForecasts.id) },
      rebaselines: { columns: history, orderBy: asc(milestoneRebaselines.id) },
      revisions: {
        columns: { id: true, recordedOn: true, state: true },
        orderBy: asc(milestoneRevisions.id),
      },
    },
  })
  return row ?? null
}

export type MilestoneRow = NonNullable<Awaited<ReturnType<typeof findMilestone>>>

export async function listMilestoneKeys(
  db: Queryable,
  programmeId: Id<'programme'>,
): Promise<string[]> {
  const rows = await db
    .select({ key: milestones.key })
    .from(milestones)
    .where(eq(milestones.programmeId, programmeId))
    .orderBy(asc(milestones.id))
  return rows.map((row) => row.key)
}

/** Adds the milestone after the others of its programme. */
export async function insertMilestone(
  tx: Tx,
  milestone: Omit<typeof milestones.$inferInsert, 'position'>,
): Promise<void> {
  const position = sql<number>`(
    select coalesce(max(position) + 1, 0) from ${milestones}
    where programme_id = ${milestone.programmeId}
  )`
  await tx.insert(milestones).values({ ...milestone, position })
}

/** The columns of a milestone that people edit. */
export type MilestoneColumns = Pick<
  MilestoneRow,
  | 'name'
  | 'element'
  | 'kind'
  | 'actual'
  | 'wording'
  | 'status'
  | 'condition'
  | 'conditions'
  | 'reason'
  | 'confidence'
>

/** Whether the milestone was at this version, and now has these columns and the next version. */
export async function updateMilestone(
  tx: Tx,
  { id, version }: Pick<MilestoneRow, 'id' | 'version'>,
  columns: MilestoneColumns,
): Promise<boolean> {
  const rows = await tx
    .update(milestones)
    .set({ ...columns, version: version + 1 })
    .where(and(eq(milestones.id, id), eq(milestones.version, version)))
    .returning({ id: milestones.id })
  return rows.length > 0
}

type Recorded<Table extends { $inferInsert: object }> = Omit<
  Table['$inferInsert'],
  'id' | 'recordedAt'
>

export async function insertRevisions(
  tx: Tx,
  revisions: (Recorded<typeof milestoneRevisions> & { state: MilestoneState })[],
): Promise<void> {
  await tx.insert(milestoneRevisions).values(revisions)
}

export async function insertForecast(
  tx: Tx,
  forecast: Recorded<typeof milestoneForecasts>,
): Promise<void> {
  await tx.insert(milestoneForecasts).values(forecast)
}

export async function insertRebaseline(
  tx: Tx,
  rebaseline: Recorded<typeof milestoneRebaselines>,
): Promise<void> {
  await tx.insert(milestoneRebaselines).values(rebaseline)
}
