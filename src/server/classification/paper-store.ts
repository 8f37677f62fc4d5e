import 'server-only'
import { sql } from 'drizzle-orm'
import type { ClassifiedPaper } from '@/domain/classification/lists'
import type { Day } from '@/domain/dates/day'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import type { VisibilityColumn } from './store'

/** How a programme or a report was classified until now, and how it is. */
export interface Reclassified {
  key: string
  before: VisibilityColumn
  after: VisibilityColumn
}

interface Said {
  on: Day
  by: Id<'user'> | null
}

const TABLE = { programmes: sql`programme`, reports: sql`report` } as const
const SINCE = { programmes: sql`f.recorded_on`, reports: sql`f.created_on` } as const
const PROGRAMME = { programmes: sql`f.id`, reports: sql`null::int` } as const

/** Keeps who could read programmes or reports and who may from today, after that was written into them. */
export async function keepReclassified(
  tx: Tx,
  list: ClassifiedPaper,
  papers: readonly Reclassified[],
  { on, by }: Said,
): Promise<void> {
  if (papers.length === 0) return
  const changed = sql`json_to_recordset(${JSON.stringify(papers)}::json) as changed(key text, before jsonb, after jsonb)
    join ${TABLE[list]} f on f.key = changed.key`
  await tx.execute(sql`insert into classification (list, fact_id, programme_id, visibility, recorded_on, recorded_by)
    select ${list}, id, programme_id, visibility, recorded_on, recorded_by from (
      select f.id, ${PROGRAMME[list]} as programme_id, changed.before as visibility, ${SINCE[list]} as recorded_on,
        null::int as recorded_by, 0 as step from ${changed}
      where not exists (select from classification c where c.list = ${list} and c.fact_id = f.id)
      union all
      select f.id, ${PROGRAMME[list]}, changed.after, ${on}::date, ${by}::int, 1 from ${changed}
    ) said order by id, step`)
}

/** The facts that an import may classify where they stand, by their lists. */
const CHANGED_IN_PLACE = ['milestones', 'measures', 'decisions'] as const

/** Keeps who may read facts from today where that is not what the record of it says last. */
export async function keepImported(tx: Tx, { on, by }: Said): Promise<void> {
  for (const list of CHANGED_IN_PLACE)
    await tx.execute(sql`insert into classification (list, fact_id, programme_id, visibility, recorded_on, recorded_by)
      select ${list}, f.id, f.programme_id, f.visibility, ${on}::date, ${by}::int
      from ${sql.identifier(list.slice(0, -1))} f join (
        select distinct on (c.fact_id) c.fact_id, c.visibility from classification c
        where c.list = ${list} order by c.fact_id, c.id desc
      ) said on said.fact_id = f.id where said.visibility is distinct from f.visibility`)
}
