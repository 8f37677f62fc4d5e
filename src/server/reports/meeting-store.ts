import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayText } from '@/domain/portfolio-file/fields'
import { PURPOSES } from '@/domain/reports/values'
import type { ReportMeeting } from '@/domain/reports/views'
import { addressedBy } from '../db/report-correction'

const meetingsIn = (addressed: SQL) =>
  sql<unknown>`(select coalesce(json_agg(json_build_object(
    'meeting', meeting.key, 'committee', committee.key, 'name', committee.name, 'date', meeting.date,
    'time', meeting.time, 'purpose', invited.purpose) order by invited.position, invited.id), '[]')
  from ${addressed} invited join meeting on meeting.id = invited.meeting_id
  join committee on committee.id = invited.committee_id)`.mapWith((value: unknown) =>
    typeof value === 'string' ? JSON.parse(value) : value,
  )

/** A column of a query over `report`: the meetings that it goes to, in the order in which its author named them. */
export const meetingsOfReport =
  meetingsIn(sql`(select own.id, own.meeting_id, own.committee_id, own.purpose, own.position
  from report_meeting own where own.report_id = report.id)`)

/** The same as the correction has it that is being worked on. */
export const meetingsInWork = meetingsIn(addressedBy('report.id', 'report.correction'))

export const reportMeetingsSchema: z.ZodType<ReportMeeting[]> = z.array(
  z.object({
    meeting: z.string(),
    committee: z.string(),
    name: z.string(),
    date: dayText,
    time: z.string().nullable(),
    purpose: z.enum(PURPOSES),
  }),
)
