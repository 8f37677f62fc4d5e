import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import {
  type ClassifiedList,
  type ClassifiedNoun,
  type ClassifiedPaper,
  isClassifiedList,
} from '@/domain/classification/lists'
import type { Day } from '@/domain/dates/day'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { classifications } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'
import { FACTS, factsOf, papersOf } from './fact-store'

/** As a column holds it: null is public. */
export type VisibilityColumn = Exclude<Visibility, 'public'> | null

export interface FactRow extends Record<string, unknown> {
  list: ClassifiedNoun
  id: number
  words: string
  known: Day | null
  key: string | null
  programme: { key: string; name: string } | null
  visibility: VisibilityColumn
}

/**
 * Everything that the public may not read on the day, what is looked at again soonest first; of what was said anew since, on a
 * former day, each statement. One query.
 */
export async function listWithheld(db: Queryable, asAt: Day, isNow: boolean): Promise<FactRow[]> {
  const parts = [
    papersOf(asAt),
    ...Object.values(FACTS).map(
      (fact) => sql`${factsOf(fact, asAt)} and ${isNow ? fact.isLatest : sql`true`}`,
    ),
  ]
  return [
    ...(await db.execute<FactRow>(sql`select * from (${sql.join(parts, sql` union all `)}) item
      where visibility is not null and (known is null or known <= ${asAt})
      order by visibility -> 'nonPublic' ->> 'reviewOn' nulls last, programme ->> 'name', list, id`)),
  ]
}

/** Every fact of a programme as it stands, in the order of the lists. One query. */
export async function listFacts(
  db: Queryable,
  programmeId: Id<'programme'>,
  today: Day,
): Promise<FactRow[]> {
  const parts = Object.values(FACTS).map(
    (fact) =>
      sql`(${factsOf(fact, today)} and f.programme_id = ${programmeId} and ${fact.isLatest})`,
  )
  return [...(await db.execute<FactRow>(sql.join(parts, sql` union all `)))]
}

/** A programme or a report as it stands; null when there is none of that number. */
export async function findPaper(
  db: Queryable,
  list: ClassifiedPaper,
  id: number,
): Promise<FactRow | null> {
  const [row] = await db.execute<FactRow>(
    sql`select * from (${papersOf(null)}) paper where list = ${list} and id = ${id}`,
  )
  return row ?? null
}

/** One fact as it stands; null when there is none of that number in the programme, or without one. */
export async function findFact(
  db: Queryable,
  list: ClassifiedList,
  id: number,
  programmeId: Id<'programme'> | null,
): Promise<FactRow | null> {
  const [row] = await db.execute<FactRow>(sql`${factsOf(FACTS[list], null)} and f.id = ${id}
    and f.programme_id is not distinct from ${programmeId}`)
  return row ?? null
}

interface Standing extends Record<string, unknown> {
  id: number
  visibility: VisibilityColumn
  recordedOn: Day | null
  isClassified: boolean
}

/** The fact, and the rows that say the same of it earlier: former statements of a risk or an event, a rating that was corrected. */
export async function listStatements(
  db: Queryable,
  list: ClassifiedList,
  id: number,
): Promise<Standing[]> {
  const fact = FACTS[list]
  const rows = await db.execute<Standing>(sql`select f.id, f.visibility,
    ${fact.recordedOn} as "recordedOn", exists (
      select from classification c where c.list = ${list} and c.fact_id = f.id) as "isClassified"
    from ${sql.identifier(fact.table)} f where ${fact.sameAs(id)} order by f.id`)
  return [...rows]
}

interface HistoryRow extends Record<string, unknown> {
  on: Day | null
  by: string | null
  visibility: VisibilityColumn
  reason: string | null
}

/** The statement of the fact that was classified last: what is said anew of a risk is as the former statement was. */
const toldOf = (list: ClassifiedNoun, id: number) =>
  isClassifiedList(list)
    ? sql`(select said.fact_id from classification said
        join ${sql.identifier(FACTS[list].table)} f on f.id = said.fact_id
        where said.list = ${list} and ${FACTS[list].sameAs(id)} order by said.id desc limit 1)`
    : sql`${id}`

/** How the fact was classified, oldest first; nothing while that never changed. */
export async function listClassifications(
  db: Queryable,
  list: ClassifiedNoun,
  id: number,
): Promise<HistoryRow[]> {
  const rows =
    await db.execute<HistoryRow>(sql`select c.recorded_on as on, u.name as by, c.visibility, c.reason
    from classification c left join app_user u on u.id = c.recorded_by
    where c.list = ${list} and c.fact_id = ${toldOf(list, id)} order by c.id`)
  return [...rows]
}

/** How many rows that is. */
export async function countClassifications(
  db: Queryable,
  list: ClassifiedList,
  id: number,
): Promise<number> {
  return db.$count(
    classifications,
    and(eq(classifications.list, list), eq(classifications.factId, toldOf(list, id))),
  )
}

export async function insertClassifications(
  tx: Tx,
  rows: Omit<typeof classifications.$inferInsert, 'id' | 'recordedAt'>[],
): Promise<void> {
  await tx.insert(classifications).values(rows)
}

/** Lets one at a time classify what belongs to no programme; of a programme its own lock does. */
export async function lockOthers(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('classification'))`)
}
