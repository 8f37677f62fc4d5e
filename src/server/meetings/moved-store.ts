import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { MovedPaper } from '@/domain/calendar/moved-papers'
import { dayText } from '@/domain/portfolio-file/fields'
import { addressedBy } from '../db/report-correction'
import type { Queryable } from '../db/transaction'

const rows = z.array(
  z.object({
    key: z.string(),
    subject: z.string(),
    name: z.string(),
    printed: dayText,
    now: dayText,
    note: z.string().nullable(),
    isPublished: z.boolean(),
  }),
)

/**
 * The approved and published papers of a meeting that print another day than its own, in the order of the reports. Of a
 * report that is being corrected that is the correction once it was approved, for the meetings that it names itself.
 */
export async function listMovedPapers(q: Queryable, meeting: string): Promise<MovedPaper[]> {
  const found =
    await q.execute(sql`select report.key, coalesce(report.correction #>> '{contents,subject}', report.subject) as subject,
      committee.name, meeting.date::text as now, report.stands = 'published' as "isPublished",
      case when report.stands = 'published' then (select taken.moved_note from report_step taken
        where taken.report_id = report.id and taken.step = 'publish' order by taken.id desc limit 1) end as note,
      printed.date as printed
    from (select *, coalesce(working_status, case when withdrawn_on is null then status end) as stands from report) report
    join lateral (select sent.meeting_id, sent.committee_id, (row_number() over (order by sent.position, sent.id))::int - 1 as place
      from (${addressedBy('report.id', 'report.correction')}) sent) invited on true
    join meeting on meeting.id = invited.meeting_id
    join committee on committee.id = invited.committee_id
    join lateral (select made.document->'header'->'committees'->invited.place->>'date' as date
      from report_version made where made.report_id = report.id and (report.stands = 'approved' or exists (
        select from report_step given where given.report_id = report.id and given.step = 'publish' and given.number = made.number))
      order by made.number desc limit 1) printed on true
    where meeting.key = ${meeting} and report.stands in ('approved', 'published')
      and printed.date <> meeting.date::text
    order by report.position, report.id`)
  return rows.parse([...found])
}
