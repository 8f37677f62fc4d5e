import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { EntryQuestion } from '@/domain/reports/entered'
import { isInForce, type ListView } from '../db/in-force'
import { programmeSummaries } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable } from '../db/transaction'
import { enteredAnswers } from './entered-store'
import type { MeasureRow, ProgrammeRow, PublicProgrammeRow } from './history-row'
import { measureObject, programmeObject, publicProgrammeObject } from './history-text'
import { withWithheld } from './with-withheld'

/** Which programmes: those of these keys or ids, or the `limit` that come after a place in the file's order. */
export interface ProgrammeSelection {
  keys?: readonly string[] | undefined
  ids?: readonly Id<'programme'>[] | undefined
  after?: { position: number; id: number } | undefined
  limit?: number | undefined
  /** Of a view those of which something open is due from `first` to `last`: the `most` that are due soonest. */
  due?: { view: ListView; first: Day; last: Day; most: number } | undefined
}

/**
 * Programmes with everything on record about them. One query, in the order of the file. The text of the query is made from
 * the tuples of keys that the type of a row is made from.
 */
export async function listProgrammeRows(
  db: Queryable,
  selection: ProgrammeSelection = {},
): Promise<ProgrammeRow[]> {
  const rows = await db.execute<{
    programme: ProgrammeRow
  }>(sql`select ${programmeObject} ${from(selection)}`)
  return rows.map(({ programme }) => programme)
}

/** Of public programmes what is public, with empty items in the place of what is withheld. One query. */
export async function listPublicProgrammeRows(
  db: Queryable,
  selection: ProgrammeSelection = {},
): Promise<ProgrammeRow[]> {
  const rows = await db.execute<{
    programme: PublicProgrammeRow
  }>(sql`select ${publicProgrammeObject} ${from(selection, sql`p.is_public`)}`)
  return rows.map(({ programme }) => withWithheld(programme))
}

const from = (selection: ProgrammeSelection, condition = sql`true`) => sql`as programme
  from programme p where ${condition} and ${whereSelected(selection)} order by p.position, p.id
  limit ${selection.limit ?? null}`

/** A column of any query: the measures that belong to no programme, as rows of measures. */
export const serviceMeasures = sql`(select coalesce(json_agg(${measureObject} order by e.position, e.id), '[]')
  from measure e where e.programme_id is null) as measures`

/** The measures that belong to no programme, with all that was observed of them. One query. */
export async function listServiceMeasures(db: Queryable): Promise<MeasureRow[]> {
  const [found] = await db.execute<{ measures: MeasureRow[] }>(sql`select ${serviceMeasures}`)
  return found?.measures ?? []
}

/** The keys, and those of the programmes that these belong to, depend on, or have milestones that wait for. */
export async function listRelatedKeys(db: Queryable, keys: readonly string[]): Promise<string[]> {
  const rows = await db.execute<{ key: string }>(related(keys))
  return rows.map(({ key }) => key)
}

/** The facts of a version of a report as text: what a committee was given last. */
export interface GivenFacts {
  version: Id<'report-version'>
  facts: string
}

/**
 * The same, and beside them the keys of the programmes of what the committees were told, and of the reports on whose
 * recommendations they answered; with the facts of the versions that they were given last, and who entered what is
 * `asked`, as `readEntered` takes it. One query.
 */
export async function listFactKeys(
  db: Queryable,
  keys: readonly string[],
  committees: readonly string[],
  given: readonly Id<'report-version'>[],
  asked: readonly EntryQuestion[] = [],
): Promise<Record<Exclude<FactKeys, 'given'>, string[]> & { given: GivenFacts[] }> {
  const rows = await db.execute<{ key: string; of: FactKeys; version: GivenFacts['version'] }>(sql`
    select key, 'related' as of, null::integer as version from (${related(keys)}) named
    union all select distinct g.key, 'promised', null::integer from promise p join committee c on c.id = p.committee_id
      left join milestone m on m.id = p.milestone_id
      join programme g on g.id = coalesce(p.programme_id, m.programme_id)
      where c.key = any(${sql.param([...committees])}::text[])
    union all select distinct r.key, 'answered', null::integer from resolution s join meeting m on m.id = s.meeting_id
      join committee c on c.id = m.committee_id join report r on r.id = s.report_id
      where c.key = any(${sql.param([...committees])}::text[]) and r.status = 'published' and r.withdrawn_on is null
    union all select v.facts, 'given', v.id from report_version v
      where v.id = any(${sql.param([...given])}::int[])${answering(asked)}`)
  const keysOf = (wanted: FactKeys) => rows.flatMap(({ key, of }) => (of === wanted ? [key] : []))
  return {
    related: keysOf('related'),
    promised: keysOf('promised'),
    answered: keysOf('answered'),
    entered: keysOf('entered'),
    given: rows.flatMap(({ key, of, version }) =>
      of === 'given' ? [{ version, facts: key }] : [],
    ),
  }
}

type FactKeys = 'related' | 'promised' | 'answered' | 'entered' | 'given'

const answering = (asked: readonly EntryQuestion[]) =>
  asked.length === 0
    ? sql``
    : sql`
    union all select answer, 'entered', null::integer from (${enteredAnswers(asked)}) who`

const related = (keys: readonly string[]) => sql`
    with recursive asked as (select id, key, parent_id from programme where key = any(${sql.param([...keys])}::text[])),
    tree as (
      select * from asked
      union select p.id, p.key, p.parent_id from programme p join tree on p.id = tree.parent_id
    )
    select key from tree
    union select p.key from dependency d join asked on asked.id = d.programme_id join programme p on p.id = d.on_id
    union select split_part(on_milestone, '/', 1) from milestone m join asked on asked.id = m.programme_id,
      unnest(m.depends_on) on_milestone where on_milestone like '%/%'`

function whereSelected({ keys, ids, after, due }: ProgrammeSelection): SQL {
  const conditions = [
    ...(keys === undefined ? [] : [sql`p.key = any(${sql.param([...keys])}::text[])`]),
    ...(ids === undefined ? [] : [sql`p.id = any(${sql.param([...ids])}::int[])`]),
    ...(due === undefined ? [] : [sql`p.id in (${idsDue(due)})`]),
    ...(after === undefined ? [] : [sql`(p.position, p.id) > (${after.position}, ${after.id})`]),
  ]
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

function idsDue({ view, first, last, most }: NonNullable<ProgrammeSelection['due']>): SQL {
  const summary = programmeSummaries
  const soonest = sql`(select min(due) from unnest(${summary.openDueLast}) due where due between ${first} and ${last})`
  return sql`select ${summary.programmeId} from ${summary}
    where ${isInForce(summary, view)} and ${summary.firstDueLast} <= ${last} and ${soonest} is not null
    order by ${soonest}, ${summary.programmeId} limit ${most}`
}
