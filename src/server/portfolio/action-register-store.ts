import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Day } from '@/domain/dates/day'
import { actionSchema } from '@/domain/portfolio-file/action'
import { dayText } from '@/domain/portfolio-file/fields'
import type { Part } from '../db/together'
import { actionsAsAt, IS_PUBLIC_ACTION, publicActionsAsAt } from './committee-list-store'

const named = z.array(z.object({ key: z.string(), name: z.string() }))

const registerSchema = z.object({
  actions: z.array(actionSchema),
  people: named,
  programmes: named,
  committees: named,
  meetings: z.array(z.object({ key: z.string(), committee: z.string(), date: dayText })),
  /** How many answers and closings each action has. */
  steps: z.record(z.string(), z.number()),
  /** The actions whose owner is the reader. */
  own: z.array(z.string()),
})

export type ActionRegister = z.infer<typeof registerSchema>

const KEY_AND_NAME = sql`json_build_object('key', key, 'name', name)`

interface Reader {
  /** The number of the user; null for the public. */
  user: number | null
  forPublic: boolean
}

/** The actions as at a day with what their list calls people, programmes and committees, for a reader. */
export function actionRegister(asAt: Day, { user, forPublic }: Reader): Part<ActionRegister> {
  const [list, isShown] = forPublic
    ? [publicActionsAsAt(asAt), IS_PUBLIC_ACTION]
    : [actionsAsAt(asAt), sql`true`]
  const register = sql`with shown as (select a.id, a.key, a.owner_id, a.programme_id from action a where ${isShown})
    select ${list} as actions,
    (select coalesce(json_agg(${KEY_AND_NAME}), '[]') from person
      where id in (select owner_id from shown)) as people,
    (select coalesce(json_agg(${KEY_AND_NAME}), '[]') from programme
      where id in (select programme_id from shown)) as programmes,
    (select coalesce(json_agg(${KEY_AND_NAME} order by position, id), '[]') from committee) as committees,
    (select coalesce(json_agg(json_build_object('key', m.key, 'committee', c.key, 'date', m.date) order by m.id), '[]')
      from meeting m join committee c on c.id = m.committee_id) as meetings,
    (select coalesce(json_object_agg(a.key, (select count(*) from action_update s where s.action_id = a.id)), '{}')
      from shown a) as steps,
    ${user === null ? sql`'[]'::json` : ownOf(user)} as own`
  return {
    json: sql`(select row_to_json(register) from (${register}) register)`,
    read: (stored) => registerSchema.parse(stored),
  }
}

const ownOf = (user: number) => sql`(select coalesce(json_agg(a.key), '[]')
  from shown a join person o on o.id = a.owner_id
  join app_user u on lower(u.email) = lower(o.email) where u.id = ${user})`
