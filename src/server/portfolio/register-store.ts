import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Day } from '@/domain/dates/day'
import { actionSchema } from '@/domain/portfolio-file/action'
import { corporatePlanSchema } from '@/domain/portfolio-file/corporate-plan'
import {
  committeeSchema,
  meetingSchema,
  organisationSchema,
  personSchema,
} from '@/domain/portfolio-file/people'
import { promiseSchema } from '@/domain/portfolio-file/promise'
import { reportSchema } from '@/domain/portfolio-file/report'
import { type ReportStatus, readersStatus } from '@/domain/reports/status'
import { addressedBy, contentsIn } from '../db/report-correction'
import { reports as reportTable } from '../db/schema'
import type { Queryable } from '../db/transaction'
import {
  actionsAsAt,
  IS_PUBLIC_ACTION,
  promisesAsAt,
  publicActionsAsAt,
  publicPromisesAsAt,
} from './committee-list-store'
import { CHANGES_OF_MEETING, COMMITTEE, CORPORATE_PLANS } from './committee-register-store'
import { filled } from './filled'
import type { MeasureRow } from './history-row'
import { serviceMeasures } from './history-store'
import { resolutionsAsAt, withResolved } from './resolved-store'

const row = z.looseObject({ visibility: z.unknown() })

const correctedRow = z.looseObject({ correction: z.record(z.string(), z.unknown()).nullable() })

/** The row of a report, as its correction has it where that is asked for. */
function asCorrected(value: unknown): Record<string, unknown> {
  const { correction, ...columns } = correctedRow.parse(value)
  const { authorId: _, ...contents } = correction ?? {}
  return { ...columns, ...contents }
}

const report = z.preprocess((value) => {
  const { visibility, ...columns } = row.parse(withResolved(asCorrected(value)))
  return { ...filled(columns), classification: visibility ?? 'public' }
}, reportSchema)

const registers = z.object({
  organisations: z.array(organisationSchema),
  people: z.array(personSchema),
  committees: z.array(committeeSchema),
  meetings: z.array(meetingSchema),
  reports: z.array(report),
  promises: z.array(promiseSchema),
  actions: z.array(actionSchema),
  corporatePlans: z.array(corporatePlanSchema),
})

export type Registers = z.infer<typeof registers>

/** The registers, and the rows of the measures that belong to no programme. */
export interface Gathered {
  registers: Registers
  measures: MeasureRow[]
}

const publicRegisters = registers.extend({ reports: z.array(reportSchema) })

/**
 * Whom the portfolio speaks of, what reports it has (all, or those of the keys), and what committees were told and asked for
 * by a day, in the order of the file. One query.
 */
export async function getRegisters(
  db: Queryable,
  asAt: Day,
  chosen: ChosenReports = {},
): Promise<Gathered> {
  const [found] = await db.execute<{ measures: MeasureRow[] }>(sql`select ${serviceMeasures},
    ${listOf(ORGANISATION, sql`organisation`)} as organisations,
    ${listOf(sql`${PERSON}, 'email', email`, sql`person`)} as people,
    ${listOf(COMMITTEE, sql`committee`)} as committees, ${CORPORATE_PLANS} as "corporatePlans",
    ${MEETINGS} as meetings,
    ${reports(asAt, chosen)} as reports, ${promisesAsAt(asAt)} as promises, ${actionsAsAt(asAt)} as actions`)
  return { registers: registers.parse(found), measures: found?.measures ?? [] }
}

const ORGANISATION = sql`'key', key, 'name', name, 'abbreviation', abbreviation, 'aliases', aliases`
const PERSON = sql`'key', key, 'name', name, 'office', office`
const PUBLIC_PEOPLE = sql`person where is_public_person(id, key)
  or id in (select a.owner_id from action a where ${IS_PUBLIC_ACTION})`
const MEETINGS = sql`(select coalesce(json_agg(json_strip_nulls(json_build_object('key', m.key, 'committee', c.key,
  'date', m.date, 'time', m.time, 'changes', ${CHANGES_OF_MEETING})) order by m.position, m.id), '[]')
  from meeting m join committee c on c.id = m.committee_id)`

const listOf = (fields: ReturnType<typeof sql>, table: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(json_strip_nulls(json_build_object(${fields})) order by position, id), '[]') from ${table})`

interface ChosenReports {
  keys?: readonly string[] | undefined
  corrected?: string | undefined
}

const reports = (
  asAt: Day,
  { keys, corrected = '' }: ChosenReports,
) => sql`(select coalesce(json_agg(json_build_object(
    'key', r.key, 'subject', r.subject, 'reportOf', r.report_of, 'author', author.key, 'visibility', r.visibility,
    'dataAsAt', r.data_as_at, 'recommendations', r.recommendations, 'sections', r.sections, 'resolutions', ${resolutionsAsAt(asAt)},
    'template', r.template, 'outcomes', r.outcomes, 'answers', r.answers,
    'appendices', r.appendices, 'backgroundPapers', r.background_papers, 'contact', r.contact, 'correction', c.said -> 'contents',
    'for', (select json_agg(json_build_object('committee', c.key, 'meeting', m.key, 'purpose', rm.purpose)
      order by rm.position, rm.id) from ${addressedBy('r.id', 'c.said')} rm
      join committee c on c.id = rm.committee_id join meeting m on m.id = rm.meeting_id)
  ) order by r.position, r.id), '[]')
  from report r cross join lateral (select case when r.key = ${corrected} then r.correction end as said) c
  left join person author on author.id = ${contentsIn('c.said', 'authorId', 'r.author_id')}
  where ${keys === undefined ? sql`true` : sql`r.key = any(${sql.param([...keys])}::text[])`})`

/**
 * Of the registers what is public: nobody whom only what is withheld names, and of reports what was published. One query.
 */
export async function getPublicRegisters(db: Queryable, asAt: Day): Promise<Gathered> {
  const [found] = await db.execute<{ measures: MeasureRow[] }>(sql`select ${serviceMeasures},
    ${listOf(ORGANISATION, sql`organisation where is_public_organisation(id)`)} as organisations,
    ${listOf(PERSON, PUBLIC_PEOPLE)} as people,
    ${listOf(COMMITTEE, sql`committee`)} as committees, ${CORPORATE_PLANS} as "corporatePlans",
    ${MEETINGS} as meetings, ${publicPromisesAsAt(asAt)} as promises, ${publicActionsAsAt(asAt)} as actions,
    (select coalesce(json_agg(r.public_item order by r.position, r.id), '[]') from report r
      where r.visibility is null and r.status = 'published' and r.public_item is not null) as reports`)
  return { registers: publicRegisters.parse(found), measures: found?.measures ?? [] }
}

/** How far each report has come for its readers. One query. */
export async function mapReportStatuses(db: Queryable): Promise<Map<string, ReportStatus>> {
  const { key, status, withdrawnOn } = reportTable
  const rows = await db.select({ key, status, withdrawnOn }).from(reportTable)
  return new Map(rows.map((row) => [row.key, readersStatus(row)]))
}
