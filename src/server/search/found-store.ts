import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { textOfSchema } from '../db/schema/json-rows'
import { isForAll } from '../db/search-hits'

/** Who looks, by what they may find. */
export type SearchReader = 'public' | 'member' | 'staff' | 'administrator'

const NOTHING = sql`null::text as of_key, null::text as of_name`
const NO_DAY = sql`null::date as day`
const HIT = sql`hits.kind, hits.place, hits.id`

/** SQL for the day of a hit, by which those that answer equally well are ordered; null where a thing has none. */
export const DAY_OF_HIT = sql`case hit.kind
  when 'promises' then (select promise.told_on from promise where promise.id = hit.id)
  when 'actions' then (select meeting.date from action join meeting on meeting.id = action.meeting_id where action.id = hit.id)
  when 'meetings' then (select meeting.date from meeting where meeting.id = hit.id)
  when 'reports' then (select meeting.date from report_meeting invitation
    join meeting on meeting.id = invitation.meeting_id join committee on committee.id = invitation.committee_id
    where invitation.report_id = hit.id order by invitation.position, invitation.id limit 1) end`

/**
 * SQL for the things among the `hits`, each with what is shown of it. It is read as the role that asks: of what the reader may
 * not see there is no row.
 */
export function foundFor(reader: SearchReader, on: Day): SQL {
  const isStaff = reader === 'staff' || reader === 'administrator'
  const isPublic = (table: string) =>
    reader === 'public' ? sql`true as is_public` : textOfSchema(`${isForAll(table)} as is_public`)
  return sql.join(
    [
      programmes(isPublic('programme'), on),
      milestones(isPublic('milestone')),
      risks(isPublic('risk')),
      promises(isPublic('promise')),
      actions(isPublic('action')),
      ...[committees, meetings, reports],
      ...(isStaff ? [people] : []),
      ...(reader === 'administrator' ? [users] : []),
    ],
    sql` union all `,
  )
}

const programmes = (isPublic: SQL, on: Day) => sql`
  select ${HIT}, programme.key, concat(programme.name, ' (' || programme.abbreviation || ')') as title,
    concat_ws(' ', (select 'Other names: ' || string_agg(named.name, '; ' order by named.id) || '.'
      from programme_name named where named.programme_id = programme.id and named.name <> programme.name
        and (named.recorded_on is null or named.recorded_on <= ${on})), programme.objective) as body,
    ${NOTHING}, ${NO_DAY}, ${isPublic}
  from hits join programme on programme.id = hits.id where hits.kind = 'programmes'`

const milestones = (isPublic: SQL) => sql`
  select ${HIT}, milestone.key, milestone.name,
    concat_ws(' · ', milestone.element, milestone.wording, milestone.condition, milestone.conditions, milestone.reason),
    owner.key, owner.name, ${NO_DAY}, ${isPublic}
  from hits join milestone on milestone.id = hits.id join programme owner on owner.id = milestone.programme_id
  where hits.kind = 'milestones'`

const risks = (isPublic: SQL) => sql`
  select ${HIT}, risk.key, risk.title,
    concat_ws(' · ', risk.reference, risk.cause, risk.event, risk.effect, risk.mitigation),
    owner.key, owner.name, ${NO_DAY}, ${isPublic}
  from hits join risk on risk.id = hits.id join programme owner on owner.id = risk.programme_id
  where hits.kind = 'risks'`

const promises = (isPublic: SQL) => sql`
  select ${HIT}, promise.key, concat(about.name || ': ', promise.text), '', committee.key, committee.name, promise.told_on, ${isPublic}
  from hits join promise on promise.id = hits.id join committee on committee.id = promise.committee_id
  left join programme about on about.id = promise.programme_id
  where hits.kind = 'promises'`

const actions = (isPublic: SQL) => sql`
  select ${HIT}, coalesce(meeting.key, ''), action.text, '', committee.key, committee.name, meeting.date, ${isPublic}
  from hits join action on action.id = hits.id join committee on committee.id = action.committee_id
  left join meeting on meeting.id = action.meeting_id
  where hits.kind = 'actions'`

const committees = sql`
  select ${HIT}, committee.key, committee.name, 'Formerly ' || array_to_string(committee.former_names, '; ') || '.',
    ${NOTHING}, ${NO_DAY}, true
  from hits join committee on committee.id = hits.id where hits.kind = 'committees'`

const meetings = sql`
  select ${HIT}, meeting.key, committee.name, '', ${NOTHING}, meeting.date, true
  from hits join meeting on meeting.id = hits.id join committee on committee.id = meeting.committee_id
  where hits.kind = 'meetings'`

const reports = sql`
  select ${HIT}, report.key, report.subject, '', invited.key, invited.name, invited.date, report.visibility is null
  from hits join report on report.id = hits.id
  left join lateral (select committee.key, committee.name, meeting.date from report_meeting invitation
    join meeting on meeting.id = invitation.meeting_id join committee on committee.id = invitation.committee_id
    where invitation.report_id = report.id order by invitation.position, invitation.id limit 1) invited on true
  where hits.kind = 'reports'`

const people = sql`
  select ${HIT}, person.key, person.name, coalesce(person.office, ''), led.key, led.name, ${NO_DAY}, true
  from hits join person on person.id = hits.id
  left join lateral (select programme.key, programme.name from programme where programme.lead_id = person.id
    order by programme.sort_path limit 1) led on true
  where hits.kind = 'people'`

const users = sql`
  select ${HIT}, app_user.id::text, app_user.name, app_user.email, ${NOTHING}, ${NO_DAY}, true
  from hits join app_user on app_user.id = hits.id where hits.kind = 'users'`
