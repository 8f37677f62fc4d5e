import 'server-only'
import { sql } from 'drizzle-orm'
import type { ListView } from '../db/in-force'
import type { Queryable } from '../db/transaction'
import type { CsvMilestone, CsvProgramme } from './csv-rows'

/** A programme with its milestones; `place` is where the next batch goes on. */
export interface CsvRow extends Record<string, unknown> {
  place: string
  programme: CsvProgramme
  milestones: CsvMilestone[] | null
}

/**
 * Programmes with their milestones as they stand now, in the order of the list, `limit` at most. One query: it joins and
 * groups whole batches, since looking each milestone up by itself takes the database more than twice as long.
 */
export function listCsvRows(
  db: Queryable,
  view: ListView,
  after: string | null,
  limit: number,
): Promise<CsvRow[]> {
  const place = view.publicView ? sql`p.public_sort_path` : sql`p.sort_path`
  return db.execute<CsvRow>(sql`
    with page as materialized (
      select p.id, p.key, p.kind, p.parent_id, ${place} as place,
        s.name, s.abbreviation, s.stage, s.status, s.lead_id, s.rating, s.rated_on, s.last_update
      from programme p join programme_summary s on s.programme_id = p.id and ${inForce('s', view)}
      where ${after === null ? sql`true` : sql`${place} > ${after}`}
      order by ${place} limit ${limit}
    ),
    of_page as materialized (${ofPage(view)}),
    forecasts as (${forecasts(view)}),
    rebaselines as (${rebaselines(view)}),
    milestones as (${MILESTONES})
    select page.place,
      json_build_object('key', page.key, 'name', page.name, 'abbreviation', page.abbreviation, 'kind', page.kind,
        'parent', parent.name, 'organisations', ${ORGANISATIONS}, 'stage', page.stage, 'status', page.status,
        'lead', lead.name, 'rating', page.rating, 'ratedOn', page.rated_on, 'lastUpdate', page.last_update) as programme,
      milestones.list as milestones
    from page
    left join milestones on milestones.id = page.id
    left join programme_summary parent on parent.programme_id = page.parent_id and ${inForce('parent', view)}
    left join person lead on lead.id = page.lead_id
    order by page.place`)
}

const inForce = (summary: string, { asAt, publicView }: ListView) => {
  const table = sql.identifier(summary)
  return sql`${table}.public_view = ${publicView} and ${table}.valid_from <= ${asAt} and ${table}.valid_to > ${asAt}`
}

const ORGANISATIONS = sql`(select coalesce(json_agg(coalesce(o.abbreviation, o.name) order by po.position), '[]')
  from programme_organisation po join organisation o on o.id = po.organisation_id where po.programme_id = page.id)`

/**
 * The milestones of each programme by their index: an `offset` keeps the database from joining them, for which it would read
 * those of all programmes for each batch.
 */
const ofPage = ({ asAt, publicView }: ListView) => sql`
  select m.* from page cross join lateral (
    select milestone.id, milestone.programme_id, milestone.key, milestone.name, element, milestone.kind, baseline,
      actual, status, reason, milestone.recorded_on, position, milestone.visibility
    from milestone where milestone.programme_id = page.id offset 0) m
  where (m.recorded_on is null or m.recorded_on <= ${asAt}) ${publicView ? sql`and m.visibility is null` : sql``}`

const forecasts = ({ asAt }: ListView) => sql`
  select f.milestone_id, json_agg(json_build_array(f.forecast, f.reason)
    order by coalesce(f.recorded_on, m.recorded_on, date '0001-01-01'), f.id) as list
  from of_page m join milestone_forecast f on f.milestone_id = m.id
  where f.recorded_on is null or f.recorded_on <= ${asAt} group by f.milestone_id`

const rebaselines = ({ asAt }: ListView) => sql`
  select b.milestone_id, json_agg(b."to" order by b.recorded_on, b.id) as list
  from of_page m join milestone_rebaseline b on b.milestone_id = m.id
  where b.recorded_on <= ${asAt} group by b.milestone_id`

const MILESTONES = sql`
  select m.programme_id as id, json_agg(json_build_array(m.key, m.name, m.element, m.kind, m.baseline, m.actual, m.status,
    m.reason, forecasts.list, rebaselines.list) order by m.position, m.id) as list
  from of_page m
  left join forecasts on forecasts.milestone_id = m.id
  left join rebaselines on rebaselines.milestone_id = m.id
  group by m.programme_id`
