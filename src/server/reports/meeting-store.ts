import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayText } from '@/domain/portfolio-file/fields'
import { PURPOSES } from '@/domain/reports/values'
import type { ReportMeeting } from '@/domain/reports/views'

/** A column of a query over `report`: the meetings that it goes to, in the order in which its author named them. */
export const meetingsOfReport = sql<unknown>`(select coalesce(json_agg(json_build_object(
    'meeting', meeting.key, 'committee', committee.key, 'name', committee.name, 'date', meeting.date,
    'time', meeting.time, 'purpose', invited.purpose) order by invited.position, invited.id), '[]')
  from report_meeting invited join meeting on meeting.id = invited.meeting_id
  join committee on committee.id = invited.committee_id where invited.report_id = report.id)`.mapWith(
  (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
)

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
