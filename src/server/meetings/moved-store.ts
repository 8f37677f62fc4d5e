import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { MovedPaper } from '@/domain/calendar/moved-papers'
import { dayText } from '@/domain/portfolio-file/fields'
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

/** The approved and published papers of a meeting that print another day than its own, in the order of the reports. */
export async function listMovedPapers(q: Queryable, meeting: string): Promise<MovedPaper[]> {
  const found =
    await q.execute(sql`select report.key, report.subject, committee.name, printed.date as printed,
      meeting.date::text as now, report.status = 'published' as "isPublished",
      (select taken.moved_note from report_step taken where taken.report_id = report.id and taken.step = 'publish'
        order by taken.id desc limit 1) as note
    from report_meeting invited
    join meeting on meeting.id = invited.meeting_id
    join committee on committee.id = invited.committee_id
    join report on report.id = invited.report_id
    join lateral (select made.document->'header'->'committees'->invited.position->>'date' as date
      from report_version made where made.report_id = report.id order by made.number desc limit 1) printed on true
    where meeting.key = ${meeting} and coalesce(report.working_status, report.status) in ('approved', 'published')
      and report.withdrawn_on is null and printed.date <> meeting.date::text
    order by report.position, report.id`)
  return rows.parse([...found])
}
