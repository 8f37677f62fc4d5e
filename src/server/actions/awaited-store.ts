import 'server-only'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { StandIn } from '@/domain/actions/reminders'
import { publicAction } from '../db/public-committee-lists'
import { actions, committees, people } from '../db/schema'
import { textOfSchema } from '../db/schema/json-rows'
import type { Queryable } from '../db/transaction'

/** Whether its owner may sign in: by the address that the portfolio has for them. */
const signsIn = sql<boolean>`exists (select from app_user owner
  where lower(owner.email) = lower(${people.email}) and owner.disabled_at is null)`

const isUnanswered = sql`not exists (select from action_update step where step.action_id = ${actions.id})`

const isPublic = sql<boolean>`(${textOfSchema(publicAction('action'))})`

const isShutOut = sql<boolean>`exists (select from app_user owner
  where lower(owner.email) = lower(${people.email}) and owner.disabled_at is not null)`

/** What was asked, by whom and by when. */
const asked = {
  key: actions.key,
  kind: actions.kind,
  text: actions.text,
  due: actions.due,
  recordedOn: actions.recordedOn,
  committee: { key: committees.key, name: committees.name },
}

/** The actions that have an owner with an address and a day and that nobody has answered or closed. */
export async function listAwaited(q: Queryable) {
  const rows = await q
    .select({
      ...asked,
      email: people.email,
      isPublic,
      signsIn,
    })
    .from(actions)
    .innerJoin(committees, eq(committees.id, actions.committeeId))
    .innerJoin(people, eq(people.id, actions.ownerId))
    .where(
      and(isNotNull(actions.due), isNotNull(people.email), sql`not ${isShutOut}`, isUnanswered),
    )
    .orderBy(actions.id)
  return rows.flatMap(({ due, email, ...row }) =>
    due === null || email === null ? [] : [{ ...row, due, email, standsIn: null, recipient: '' }],
  )
}

/** Who leads the programme of an action, else every PMO manager, as far as they may sign in. */
const standIns = sql`lateral (
  with leaders as (
    select u.id, u.email from app_user_programme led join app_user u on u.id = led.user_id
    where led.programme_id = ${actions.programmeId} and u.role = 'programme-lead' and u.disabled_at is null
  )
  select id, email, 'lead' as because from leaders
  union all
  select id, email, 'pmo' from app_user
  where role = 'pmo-manager' and disabled_at is null and not exists (select from leaders)
) stand_in`

/** The same of those that nobody owns, for each person who stands in. */
export async function listOwnerless(q: Queryable) {
  const rows = await q
    .select({
      ...asked,
      email: sql<string>`stand_in.email`,
      isPublic,
      standsIn: sql<StandIn>`stand_in.because`,
      recipient: sql<string>`'/' || stand_in.id`,
    })
    .from(actions)
    .innerJoin(committees, eq(committees.id, actions.committeeId))
    .innerJoin(standIns, sql`true`)
    .where(and(isNotNull(actions.due), isNull(actions.ownerId), isUnanswered))
    .orderBy(actions.id, sql`stand_in.id`)
  return rows.flatMap(({ due, ...row }) => (due === null ? [] : [{ ...row, due, signsIn: true }]))
}
