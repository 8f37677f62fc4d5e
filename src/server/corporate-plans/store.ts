import 'server-only'
import { asc, desc, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { corporatePlanSchema } from '@/domain/portfolio-file/corporate-plan'
import type { CorporatePlan } from '@/domain/portfolio-file/schema'
import { corporatePlans } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

export interface PlanVersion extends CorporatePlan {
  /** Which version of the plan it is, from 1. */
  number: number
}

/** Each corporate plan as it reads now, the earliest first. */
export async function listCorporatePlans(q: Queryable): Promise<PlanVersion[]> {
  const { key, number, name, from, until, outcomes, source } = corporatePlans
  const rows = await q
    .selectDistinctOn([key], { key, number, name, from, until, outcomes, source })
    .from(corporatePlans)
    .orderBy(asc(key), desc(number))
  const plans = rows.map(({ number: version, until: last, source: read, ...plan }) => ({
    ...corporatePlanSchema.parse({
      ...plan,
      ...(last === null ? {} : { until: last }),
      ...(read === null ? {} : { source: read }),
    }),
    number: version,
  }))
  return plans.toSorted((a, b) => (`${a.from} ${a.key}` < `${b.from} ${b.key}` ? -1 : 1))
}

/** Lets those who change a plan wait for one another. */
export async function lockCorporatePlans(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('corporate_plan'))`)
}

export async function insertCorporatePlan(
  tx: Tx,
  { until, source, ...plan }: PlanVersion & { recordedOn: Day; recordedBy: Id<'user'> | null },
): Promise<void> {
  await tx.insert(corporatePlans).values({ ...plan, until: until ?? null, source: source ?? null })
}
