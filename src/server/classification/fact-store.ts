import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { ClassifiedList, ClassifiedNoun } from '@/domain/classification/lists'
import type { Day } from '@/domain/dates/day'

/** How the facts of a list are read, as rows `f` of its table. */
interface FactSource {
  list: ClassifiedList
  table: string
  /** What it is called, or says. */
  words: SQL
  /** What its record is found by in its programme: a key, or the dimension of a rating. */
  key: SQL
  recordedOn: SQL
  /** Whether `f` is the fact of that number, or an earlier row of the same. */
  sameAs: (id: number) => SQL
  /** Whether `f` is what stands of it now. */
  isLatest: SQL
}

const itself = (id: number) => sql`f.id = ${id}`

const source = (
  list: ClassifiedList,
  words: SQL,
  more: Partial<Omit<FactSource, 'list' | 'table' | 'words'>> = {},
): FactSource => ({
  list,
  table: list.slice(0, -1),
  words,
  key: sql`f.key`,
  recordedOn: sql`f.recorded_on`,
  sameAs: itself,
  isLatest: sql`true`,
  ...more,
})

/** A risk or an event is said anew under its key; the last that was said stands. */
const restated = (table: string) => ({
  sameAs: (id: number) => sql`(f.id = ${id} or exists (
    select from ${sql.identifier(table)} o where o.id = ${id} and o.key = f.key and o.programme_id = f.programme_id))`,
  isLatest: sql`(f.key is null or not exists (
    select from ${sql.identifier(table)} o where o.programme_id = f.programme_id and o.key = f.key
      and (coalesce(o.recorded_on, '-infinity'), o.position, o.id) > (coalesce(f.recorded_on, '-infinity'), f.position, f.id)))`,
})

const corrected = {
  sameAs: (id: number) => sql`f.id in (
    with recursive chain as (
      select r.id, r.corrects from rating r where r.id = ${id}
      union select r.id, r.corrects from rating r join chain on r.id = chain.corrects or r.corrects = chain.id
    ) select id from chain)`,
  isLatest: sql`not exists (select from rating o where o.corrects = f.id)`,
}

const PRINTED_RATING = sql`replace(replace(f.value, 'amber-green', 'Amber/Green'), 'amber-red', 'Amber/Red')`

export const FACTS: Record<ClassifiedList, FactSource> = {
  milestones: source('milestones', sql`f.name`),
  ratings: source('ratings', sql`${PRINTED_RATING} || ', ' || coalesce(f.element, f.dimension)`, {
    ...corrected,
    key: sql`f.dimension`,
  }),
  events: source('events', sql`f.text`, restated('event')),
  risks: source('risks', sql`f.title`, restated('risk')),
  measures: source('measures', sql`f.name`, { recordedOn: sql`null::date` }),
  decisions: source('decisions', sql`f.text`),
  promises: source('promises', sql`f.text`),
  actions: source('actions', sql`f.text`),
}

/** The facts of a list with who may read them as at a day; null: now. A condition may follow. */
export function factsOf(
  { list, table, words, key, recordedOn }: FactSource,
  asAt: Day | null,
): SQL {
  return sql`select ${list}::text as list, f.id, ${words} as words, ${key} as key,
    case when p.id is not null then jsonb_build_object('key', p.key, 'name', p.name) end as programme,
    case when c.said then c.visibility else f.visibility end as visibility, ${recordedOn} as known
    from ${sql.identifier(table)} f left join programme p on p.id = f.programme_id
    left join lateral (${saidBy(list, asAt)}) c on ${asAt !== null} where true`
}

/** What had been said last by the day of who may read `f`. */
const saidBy = (list: ClassifiedNoun, asAt: Day | null) => sql`select c.visibility, true as said
  from classification c where c.list = ${list} and c.fact_id = f.id and (c.recorded_on is null or c.recorded_on <= ${asAt})
  order by c.id desc limit 1`

/** Programmes and reports, which are classified on their own pages, in the same columns; as at a day, or null: now. */
export const papersOf = (asAt: Day | null) => sql`
  select 'programmes'::text as list, f.id, f.name as words, f.key, jsonb_build_object('key', f.key, 'name', f.name) as programme,
    case when c.said then c.visibility else f.visibility end as visibility, f.recorded_on as known
  from programme f left join lateral (${saidBy('programmes', asAt)}) c on ${asAt !== null}
  union all
  select 'reports'::text, f.id, f.subject, f.key, null,
    case when c.said then c.visibility else f.visibility end, f.created_on
  from report f left join lateral (${saidBy('reports', asAt)}) c on ${asAt !== null}
  where f.withdrawn_on is null or f.withdrawn_on > ${asAt}`
