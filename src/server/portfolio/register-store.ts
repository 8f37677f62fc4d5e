import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  committeeSchema,
  meetingSchema,
  organisationSchema,
  personSchema,
} from '@/domain/portfolio-file/people'
import { reportSchema } from '@/domain/portfolio-file/report'
import type { ReportStatus } from '@/domain/reports/status'
import { reports as reportTable } from '../db/schema'
import type { Queryable } from '../db/transaction'
import { filled } from './filled'

const row = z.looseObject({ visibility: z.unknown() })

const report = z.preprocess((value) => {
  const { visibility, ...columns } = row.parse(value)
  return { ...filled(columns), classification: visibility ?? 'public' }
}, reportSchema)

const registers = z.object({
  organisations: z.array(organisationSchema),
  people: z.array(personSchema),
  committees: z.array(committeeSchema),
  meetings: z.array(meetingSchema),
  reports: z.array(report),
})

export type Registers = z.infer<typeof registers>

/** Whom the portfolio speaks of and what reports it has (all, or those of the keys), in the order of the file. One query. */
export async function getRegisters(
  db: Queryable,
  reportKeys?: readonly string[],
): Promise<Registers> {
  const [found] = await db.execute(sql`select
    ${listOf(sql`'key', key, 'name', name, 'abbreviation', abbreviation, 'aliases', aliases`, sql`organisation`)} as organisations,
    ${listOf(sql`'key', key, 'name', name, 'office', office, 'email', email`, sql`person`)} as people,
    ${listOf(sql`'key', key, 'name', name, 'formerNames', former_names, 'clearDays', clear_days`, sql`committee`)} as committees,
    (select coalesce(json_agg(json_strip_nulls(json_build_object('key', m.key, 'committee', c.key, 'date', m.date, 'time', m.time))
      order by m.position, m.id), '[]') from meeting m join committee c on c.id = m.committee_id) as meetings,
    ${reports(reportKeys)} as reports`)
  return registers.parse(found)
}

const listOf = (fields: ReturnType<typeof sql>, table: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(json_strip_nulls(json_build_object(${fields})) order by position, id), '[]') from ${table})`

const reports = (keys?: readonly string[]) => sql`(select coalesce(json_agg(json_build_object(
    'key', r.key, 'subject', r.subject, 'reportOf', r.report_of, 'author', author.key, 'visibility', r.visibility,
    'dataAsAt', r.data_as_at, 'recommendations', r.recommendations, 'sections', r.sections,
    'appendices', r.appendices, 'contact', r.contact,
    'for', (select json_agg(json_build_object('committee', c.key, 'meeting', m.key, 'purpose', rm.purpose)
      order by rm.position, rm.id) from report_meeting rm join committee c on c.id = rm.committee_id
      join meeting m on m.id = rm.meeting_id where rm.report_id = r.id)
  ) order by r.position, r.id), '[]')
  from report r left join person author on author.id = r.author_id
  where ${keys === undefined ? sql`true` : sql`r.key = any(${sql.param([...keys])}::text[])`})`

/** Keys of the organisations and people whom something names that is not public, and nothing that is. One query. */
export async function getSecretNames(
  db: Queryable,
): Promise<{ organisations: string[]; people: string[] }> {
  const [row] = await db.execute(sql`
    with organisation_named as (
      select po.organisation_id as id, p.is_public from programme_organisation po join programme p on p.id = po.programme_id
      union all
      select s.organisation_id, e.visibility is null and coalesce(p.is_public, true) from measure_series s
        join measure e on e.id = s.measure_id left join programme p on p.id = e.programme_id
    ), person_named as (
      select lead_id as id, is_public from programme
      union all select sponsor_id, is_public from programme
      union all select x.id, p.is_public and r.visibility is null from rating r
        join person x on x.key = r.rated_by join programme p on p.id = r.programme_id
      union all select author_id, visibility is null from report where visibility is not null or status = 'published'
    )
    select
      array(select key from organisation o where o.id in (select id from organisation_named)
        and o.id not in (select id from organisation_named where is_public and id is not null)) as organisations,
      array(select key from person x where x.id in (select id from person_named)
        and x.id not in (select id from person_named where is_public and id is not null)) as people`)
  return secretNames.parse(row)
}

/** How far each report has come. One query. */
export async function mapReportStatuses(db: Queryable): Promise<Map<string, ReportStatus>> {
  const rows = await db
    .select({ key: reportTable.key, status: reportTable.status })
    .from(reportTable)
  return new Map(rows.map(({ key, status }) => [key, status]))
}

const secretNames = z.object({ organisations: z.array(z.string()), people: z.array(z.string()) })
