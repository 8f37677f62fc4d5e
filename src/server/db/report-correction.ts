import 'server-only'
import type { SQL } from 'drizzle-orm'
import { textOfSchema } from './schema/json-rows'

/** Rows as `report_meeting` has them: where a correction sends a report, else where the report itself goes. */
export const addressedBy = (report: string, correction: string): SQL =>
  textOfSchema(`(select own.id, own.meeting_id, own.committee_id, own.purpose, own.position
      from report_meeting own where own.report_id = ${report} and ${correction} is null
    union all
    select said.place::int, (said.one ->> 'meetingId')::int, (said.one ->> 'committeeId')::int,
      said.one ->> 'purpose', said.place::int
    from jsonb_array_elements(${correction} -> 'for') with ordinality said(one, place))`)

/** A column of what a report contains, as its correction has it where there is one. */
export const contentsIn = (correction: string, key: 'authorId' | 'dataAsAt', own: string): SQL =>
  textOfSchema(`(case when ${correction} is null then ${own}
    else (${correction} #>> '{contents,${key}}')::${key === 'authorId' ? 'int' : 'date'} end)`)
