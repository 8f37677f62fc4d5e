import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayText } from '@/domain/portfolio-file/fields'
import { addressedBy, contentsIn } from '../db/report-correction'
import type { Id } from '../db/schema/columns'

const lastToldBefore = (addressed: SQL, dataAsAt: SQL) =>
  sql<unknown>`(select coalesce(json_agg(json_build_object(
    'key', committee.key, 'committee', committee.name, 'on', last.told_of, 'report', last.subject, 'versionId', last.version_id)
    order by last.told_of nulls last, committee.id), '[]')
  from (select distinct committee_id from ${addressed} invited) own
  join committee on committee.id = own.committee_id
  left join lateral (
    select told.subject, made.id as version_id, told_of
    from report told
    join report_meeting told_at on told_at.report_id = told.id and told_at.committee_id = own.committee_id
    left join lateral (select version.id, version.facts from report_step step
      join report_version version on version.report_id = step.report_id and version.number = step.number
      where step.report_id = told.id and step.step = 'publish' order by step.number desc limit 1) made on true
    left join lateral (select step.id, step."on" from report_step step
      where step.report_id = told.id and step.step = 'publish' order by step.id limit 1) given on true
    left join lateral (select min(step.id) as id from report_step step
      where step.report_id = report.id and step.step = 'publish') this on true
    cross join lateral (select coalesce(told.data_as_at, (made.facts::jsonb ->> 'asAt')::date) as told_of,
      coalesce(${dataAsAt}, 'infinity') as own_of) facts
    where told.id <> report.id and told.status = 'published' and told.withdrawn_on is null and told_of <= own_of
      and case when report.status not in ('published', 'withdrawn') then true
        when given.id is null or this.id is null then (told_of, told.id) < (own_of, report.id)
        else given.id < this.id end
    order by greatest(given."on", told_of) desc, given.id desc nulls last, told.id desc limit 1) last on true)`.mapWith(
    (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
  )

/**
 * A column of a query over `report`: each committee that it goes to with the last report that was published to it before this
 * one, and on no later facts, the one told longest ago first; what was withdrawn again told nobody anything. A correction has
 * the place of the report that it corrects. Of a report that was published elsewhere the facts alone say when it was told.
 */
export const lastToldOfReport = lastToldBefore(
  sql`(select own.committee_id from report_meeting own where own.report_id = report.id)`,
  sql`report.data_as_at`,
)

/** The same as the correction has it that is being worked on. */
export const lastToldInWork = lastToldBefore(
  addressedBy('report.id', 'report.correction'),
  contentsIn('report.correction', 'dataAsAt', 'report.data_as_at'),
)

export const lastToldSchema = z.array(
  z.object({
    key: z.string(),
    committee: z.string(),
    /** As at which day, by which report; null for a committee that was never told. */
    on: dayText.nullable(),
    report: z.string().nullable(),
    /** Null for a report that was published elsewhere. */
    versionId: z
      .int()
      .transform((id) => id as Id<'report-version'>)
      .nullable(),
  }),
)

export type LastTold = z.infer<typeof lastToldSchema>[number]
