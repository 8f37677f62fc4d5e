import 'server-only'
import { sql } from 'drizzle-orm'

/** The fields of a committee in a query over `committee`; of its templates the latest of each day and purpose. */
export const COMMITTEE = sql`'key', key, 'name', name, 'formerNames', former_names,
  'namesUntil', (select json_agg(json_build_object('name', dated.key, 'until', dated.value)
    order by array_position(former_names, dated.key), dated.key) from jsonb_each_text(names_until) dated),
  'clearDays', clear_days, 'calendar', settings,
  'templates', (select json_agg(json_build_object('purpose', own.purpose, 'from', own."from", 'layout', own.layout)
    order by own."from", own.purpose)
    from (select distinct on ("from", purpose) purpose, "from", layout from committee_template
      where committee_id = committee.id order by "from", purpose, id desc) own)`

/** What became of a meeting in a query over `meeting m`, in the order in which it happened. */
export const CHANGES_OF_MEETING = sql`(select json_agg(json_build_object('kind', made.kind, 'from', made."from",
    'to', made."to", 'on', made."on", 'reason', made.reason) order by made.id)
  from meeting_change made where made.meeting_id = m.id)`

/** Every corporate plan as it reads now, the earliest first. */
export const CORPORATE_PLANS = sql`(select coalesce(json_agg(json_strip_nulls(json_build_object('key', plan.key,
    'name', plan.name, 'from', plan."from", 'until', plan.until, 'outcomes', plan.outcomes, 'source', plan.source))
    order by plan."from", plan.key), '[]')
  from (select distinct on (key) key, name, "from", until, outcomes, source from corporate_plan
    order by key, number desc) plan)`
