import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Id } from '../db/schema/columns'
import { risks } from '../db/schema/facts'
import type { Queryable, Tx } from '../db/transaction'

export async function listRiskKeys(db: Queryable, programmeId: Id<'programme'>): Promise<string[]> {
  const rows = await db
    .selectDistinct({ key: risks.key })
    .from(risks)
    .where(eq(risks.programmeId, programmeId))
  return rows.map(({ key }) => key)
}

/** What was said of the risk last, or null. */
export async function findRisk(db: Queryable, programmeId: Id<'programme'>, key: string) {
  const [row] = await db
    .select({
      id: risks.id,
      key: risks.key,
      reference: risks.reference,
      title: risks.title,
      cause: risks.cause,
      event: risks.event,
      effect: risks.effect,
      mitigation: risks.mitigation,
      likelihood: risks.likelihood,
      impact: risks.impact,
      score: risks.score,
      rating: risks.rating,
      targetScore: risks.targetScore,
      targetDate: risks.targetDate,
      status: risks.status,
      owner: risks.owner,
      visibility: risks.visibility,
      position: risks.position,
    })
    .from(risks)
    .where(and(eq(risks.programmeId, programmeId), eq(risks.key, key)))
    .orderBy(sql`${risks.recordedOn} desc nulls last`, desc(risks.position), desc(risks.id))
    .limit(1)
  return row ?? null
}

export type RiskRow = NonNullable<Awaited<ReturnType<typeof findRisk>>>

/** Adds a statement; without a `position` the risk is a new one and comes after the others of its programme. */
export async function insertRisk(
  tx: Tx,
  risk: Omit<typeof risks.$inferInsert, 'id' | 'recordedAt'>,
): Promise<Id<'risk'>> {
  const last = sql<number>`(
    select coalesce(max(position) + 1, 0) from ${risks} where programme_id = ${risk.programmeId}
  )`
  const [row] = await tx
    .insert(risks)
    .values({ ...risk, position: risk.position ?? last })
    .returning({ id: risks.id })
  if (row === undefined) throw new Error('The risk was not stored')
  return row.id
}
