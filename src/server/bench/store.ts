import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { RatingValue } from '@/domain/ratings/values'
import { insertSession } from '../auth/session-store'
import { milestones, programmes, ratings, users } from '../db/schema'
import type { Queryable, Tx } from '../db/transaction'

export async function findProgrammeName(db: Queryable, key: string) {
  const [row] = await db
    .select({ name: programmes.name, objective: programmes.objective })
    .from(programmes)
    .where(eq(programmes.key, key))
  return row ?? null
}

export async function listMilestoneNames(db: Queryable, key: string) {
  return db
    .select({
      key: milestones.key,
      name: milestones.name,
      baseline: milestones.baseline,
      actual: milestones.actual,
      status: milestones.status,
    })
    .from(milestones)
    .innerJoin(programmes, eq(programmes.id, milestones.programmeId))
    .where(eq(programmes.key, key))
    .orderBy(asc(milestones.position), asc(milestones.id))
}

/** The least that recording a rating can be: one row. */
export async function insertBareRating(
  tx: Tx,
  rating: { programme: string; value: RatingValue; reason?: string | undefined; recordedOn: Day },
): Promise<void> {
  const { programme, ...columns } = rating
  await tx.insert(ratings).values({
    ...columns,
    programmeId: sql`(select id from programme where key = ${programme})`,
  })
}

/** The least that moving a milestone can be: one row changed. */
export async function updateBareMilestone(
  tx: Tx,
  milestone: { programme: string; key: string; wording: string },
): Promise<void> {
  await tx
    .update(milestones)
    .set({ wording: milestone.wording })
    .where(
      sql`${milestones.programmeId} = (select id from programme where key = ${milestone.programme}) and ${milestones.key} = ${milestone.key}`,
    )
}

/** Somebody with a session, for the benchmark to act as. */
export async function insertBenchUser(tx: Tx, tokenHash: string): Promise<void> {
  const [user] = await tx
    .insert(users)
    .values({ email: 'bench@example.org', name: 'Benchmark', role: 'administrator' })
    .returning({ id: users.id })
  if (user !== undefined) await insertSession(tx, { tokenHash, userId: user.id })
}
