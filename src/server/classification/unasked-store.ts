import 'server-only'
import { sql } from 'drizzle-orm'
import type { Queryable } from '../db/transaction'
import { FACTS, factsOf } from './fact-store'
import type { FactRow } from './store'

/** How what was entered by hand is found in the record of changes. */
const ENTERED = { promises: 'promise.enter', actions: 'action.add' } as const

/**
 * The promises and actions that the public may read because nobody was asked: they were entered by hand before the form asked
 * who may read them, and nobody has said so since. One query.
 */
export async function listUnasked(db: Queryable): Promise<FactRow[]> {
  const parts = (['promises', 'actions'] as const).map(
    (list) => sql`(${factsOf(FACTS[list], null)} and f.visibility is null
      and not exists (select from classification c where c.list = ${list} and c.fact_id = f.id)
      and exists (select from audit_event entered where entered.subject = ${`${list}/`} || f.key
        and entered.action = ${ENTERED[list]} and not coalesce(entered.after, '{}') ? 'visibility'))`,
  )
  return [...(await db.execute<FactRow>(sql.join(parts, sql` union all `)))]
}
