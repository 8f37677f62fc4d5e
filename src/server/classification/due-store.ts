import 'server-only'
import { sql } from 'drizzle-orm'
import { type Actor, can } from '@/domain/access'
import { REVIEW_DAYS } from '@/domain/classification/review'
import type { Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { type Part, partAs } from '../db/together'
import { FACTS } from './fact-store'

/** How many grounds the actor may change whose day of review has passed or comes within 28 days. */
export function reviewsDue(actor: Actor, today: Day): Part<number> {
  const mayAll = can(actor, 'fact.release')
  const leads = actor.kind === 'user' && can(actor, 'fact.withhold') ? actor.leads : []
  const own = sql`f.programme_id in (
    select id from programme where key = any(${sql.param([...leads])}::text[]))`
  const facts = Object.values(FACTS).map(
    ({ table, isLatest }) => sql`select f.visibility from ${sql.identifier(table)} f
      where f.visibility is not null and ${isLatest} and ${mayAll ? sql`true` : own}`,
  )
  const programmes = sql`select visibility from programme
    where visibility is not null and ${can(actor, 'programme.write')}`
  const reports = sql`select visibility from report
    where visibility is not null and withdrawn_on is null and ${can(actor, 'report.write')}`
  const all = sql.join([...facts, programmes, reports], sql` union all `)
  return partAs(sql`(select count(*)::int from (${all}) item
    where visibility -> 'nonPublic' ->> 'reviewOn' <= ${addDays(today, REVIEW_DAYS)})`)
}
