import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { publicAction } from '../db/public-committee-lists'
import { actions, committees, people } from '../db/schema'
import { textOfSchema } from '../db/schema/json-rows'
import type { Queryable } from '../db/transaction'

/** Whether its owner may sign in: by the address that the portfolio has for them. */
const signsIn = sql<boolean>`exists (select from app_user owner
  where lower(owner.email) = lower(${people.email}) and owner.disabled_at is null)`

const isShutOut = sql<boolean>`exists (select from app_user owner
  where lower(owner.email) = lower(${people.email}) and owner.disabled_at is not null)`

/** The actions that have an owner with an address and a day and that nobody has answered or closed. */
export async function listAwaited(q: Queryable) {
  const rows = await q
    .select({
      key: actions.key,
      kind: actions.kind,
      text: actions.text,
      due: actions.due,
      recordedOn: actions.recordedOn,
      committee: { key: committees.key, name: committees.name },
      email: people.email,
      isPublic: sql<boolean>`(${textOfSchema(publicAction('action'))})`,
      signsIn,
    })
    .from(actions)
    .innerJoin(committees, eq(committees.id, actions.committeeId))
    .innerJoin(people, eq(people.id, actions.ownerId))
    .where(
      and(
        isNotNull(actions.due),
        isNotNull(people.email),
        sql`not ${isShutOut}`,
        sql`not exists (select from action_update step where step.action_id = ${actions.id})`,
      ),
    )
    .orderBy(actions.id)
  return rows.flatMap(({ due, email, ...row }) =>
    due === null || email === null ? [] : [{ ...row, due, email }],
  )
}
