import 'server-only'
import { sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { ReaderStatus, WorkingStatus } from '@/domain/reports/status'
import type { ReportStep } from '@/domain/reviews/steps'
import type { NamedPerson } from '@/domain/reviews/turn'
import { reportClearances, reportSteps, reports } from '../db/schema'
import { jsonList, jsonObject, textOfSchema } from '../db/schema/json-rows'
import { type Part, partAs } from '../db/together'
import { authorsOfReport } from './authors-store'

interface TakenStep {
  step: ReportStep
  round: number
  by: number | null
  on: Day
  reason: string | null
}

/** A report that is being worked on, with the steps on record and who is to pass it, in the order in which they are named. */
export interface UnderWay {
  key: string
  subject: string
  status: ReaderStatus
  workingStatus: WorkingStatus | null
  withdrawnOn: Day | null
  round: number
  inOrder: boolean
  authors: readonly number[]
  steps: TakenStep[]
  named: NamedPerson[]
}

const STEPS = jsonList(
  jsonObject(reportSteps, 's', ['step', 'round', 'by', 'on', 'reason']),
  'report_step s where s.report_id = report.id',
  's.id',
)

const NAMED = jsonList(
  jsonObject(reportClearances, 'n', ['duty'], { id: 'n.user_id' }),
  'report_clearance n where n.report_id = report.id',
  'n.position, n.id',
)

const REPORT = jsonObject(
  reports,
  'report',
  ['key', 'subject', 'status', 'workingStatus', 'withdrawnOn', 'round', 'inOrder'],
  { steps: STEPS, named: NAMED },
)

/** Every report on its way to its readers, in the order of the reports. */
export const reportsUnderWay: Part<UnderWay[]> = partAs(sql`(
  select coalesce(json_agg(${textOfSchema(REPORT)}::jsonb || jsonb_build_object('authors', ${authorsOfReport})
    order by report.position, report.id), '[]')
  from report where report.status <> 'published' or report.working_status is not null)`)
