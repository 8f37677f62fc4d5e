import 'server-only'
import { sql } from 'drizzle-orm'
import { UNASKED } from '@/domain/classification/grounds'
import type { Queryable } from '../db/transaction'
import { FACTS, factsOf } from './fact-store'
import type { FactRow } from './store'

export interface UnaskedRow extends FactRow {
  list: 'promises' | 'actions'
}

/** The promises and actions that were entered by hand and of which nobody has said who may read them. One query. */
export async function listUnasked(db: Queryable): Promise<UnaskedRow[]> {
  const parts = (['promises', 'actions'] as const).map(
    (list) => sql`(${factsOf(FACTS[list], null)}
      and f.visibility -> 'nonPublic' ->> 'scheme' = ${UNASKED.scheme})`,
  )
  return [...(await db.execute<UnaskedRow>(sql.join(parts, sql` union all `)))]
}
