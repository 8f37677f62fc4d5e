import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { DUTIES } from '@/domain/reviews/steps'
import { reportSteps } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'
import { listNamed } from './named-store'

const standingSchema = z.object({
  named: z.array(
    z.object({ id: z.int().transform((id) => id as Id<'user'>), duty: z.enum(DUTIES) }),
  ),
  inOrder: z.boolean(),
  /** The last comment and the last answer that there were; 0 is none. */
  comment: z.int(),
  answer: z.int(),
})

/** How far the review of a report was at a step: who was named, and what had been said until then. */
export type ReviewStanding = z.infer<typeof standingSchema>

export async function findStanding(
  tx: Tx,
  { id, inOrder }: { id: Id<'report'>; inOrder: boolean },
): Promise<ReviewStanding> {
  const [last] =
    await tx.execute(sql`select coalesce(max(said.id), 0) as comment, coalesce(max(answer.id), 0) as answer
    from report_comment said left join report_comment_answer answer on answer.comment_id = said.id
    where said.report_id = ${id}`)
  return standingSchema.parse({ ...last, inOrder, named: await listNamed(tx, id) })
}

/** What it was when the correction was begun; null of one that an earlier release began. */
export async function findStandingBefore(
  q: Queryable,
  reportId: Id<'report'>,
): Promise<ReviewStanding | null> {
  const [begun] = await q
    .select({ review: reportSteps.review })
    .from(reportSteps)
    .where(and(eq(reportSteps.reportId, reportId), eq(reportSteps.step, 'correct')))
    .orderBy(desc(reportSteps.id))
    .limit(1)
  return standingSchema.nullable().parse(begun?.review ?? null)
}
