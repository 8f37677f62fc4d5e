import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Day } from '@/domain/dates/day'
import { promiseSchema } from '@/domain/portfolio-file/promise'
import type { ToldPromise } from '@/domain/portfolio-file/schema'
import { publicAction, publicPromise } from '../db/public-committee-lists'
import { textOfSchema } from '../db/schema/json-rows'
import type { Queryable } from '../db/transaction'

const listed = z.object({ promises: z.array(promiseSchema) })

/** The promises on record with the account that each had by a day; for the public those of which all is public. One query. */
export async function listPromises(
  db: Queryable,
  { asAt, forPublic }: { asAt: Day; forPublic: boolean },
): Promise<ToldPromise[]> {
  const list = forPublic ? publicPromisesAsAt(asAt) : promisesAsAt(asAt)
  const [found] = await db.execute(sql`select ${list} as promises`)
  return listed.parse(found).promises
}

/**
 * SQL for the list of promises on record, as a portfolio file has them, each with the account that it had by the day. What a
 * report that is not public promised is not public either.
 */
export const promisesAsAt = (
  asAt: Day,
): SQL => sql`(select coalesce(json_agg(json_strip_nulls(json_build_object(
    ${PROMISE}, 'visibility', coalesce(p.visibility, r.visibility), 'closed', ${accountAsAt(asAt)}
  )) order by p.told_on, p.id), '[]') ${FROM_PROMISE})`

/** The same of those promises of which everything is public. */
export const publicPromisesAsAt = (
  asAt: Day,
): SQL => sql`(select coalesce(json_agg(json_strip_nulls(json_build_object(
    ${PROMISE}, 'closed', ${accountAsAt(asAt)}
  )) order by p.told_on, p.id), '[]') ${FROM_PROMISE}
  where ${textOfSchema(publicPromise('p'))})`

const PROMISE = sql`'key', p.key, 'toldTo', c.key, 'report', r.key, 'paragraph', p.paragraph, 'toldOn', p.told_on,
    'text', p.text, 'programme', g.key, 'milestone', mg.key || '/' || m.key, 'due', p.due, 'recordedOn', p.recorded_on,
    'source', p.source`

const FROM_PROMISE = sql`from promise p join committee c on c.id = p.committee_id
  left join report r on r.id = p.report_id
  left join programme g on g.id = p.programme_id
  left join milestone m on m.id = p.milestone_id
  left join programme mg on mg.id = m.programme_id`

/** What somebody recorded; without that, what a report promised that was withdrawn is withdrawn with it. */
const accountAsAt = (
  asAt: Day,
) => sql`coalesce((select json_build_object('on', a.on, 'outcome', a.outcome, 'note', a.note)
    from promise_account a where a.promise_id = p.id and a.on <= ${asAt} order by a.id desc limit 1),
    (select json_build_object('on', gone.on, 'outcome', 'withdrawn', 'note', 'The report was withdrawn.')
      from report_step gone where gone.report_id = p.report_id and gone.step = 'withdraw' and gone.on <= ${asAt}
        and gone.id > (select max(given.id) from report_step given where given.report_id = p.report_id
          and given.step = 'publish' and given.number = p.report_version) order by gone.id limit 1),
    case when r.withdrawn_on <= ${asAt} then json_build_object('on', r.withdrawn_on, 'outcome', 'withdrawn',
      'note', 'The report was withdrawn.') end)`

/** SQL for the list of actions on record, each with the answer and the closing that it had by the day. */
export const actionsAsAt = (asAt: Day): SQL =>
  sql`(select coalesce(json_agg(${actionAsAt(asAt, sql`'visibility', a.visibility,`)} order by a.id), '[]') ${FROM_ACTION})`

/** The same of those actions of which everything is public. */
export const publicActionsAsAt = (asAt: Day): SQL =>
  sql`(select coalesce(json_agg(${actionAsAt(asAt, sql``)} order by a.id), '[]') ${FROM_ACTION} where ${IS_PUBLIC_ACTION})`

/** Whether the row `a` of `action` is public. */
export const IS_PUBLIC_ACTION = textOfSchema(publicAction('a'))

const actionAsAt = (asAt: Day, more: SQL): SQL => sql`json_strip_nulls(json_build_object(
    'key', a.key, 'committee', c.key, 'meeting', m.key, 'kind', a.kind, 'text', a.text, 'owner', o.key,
    'programme', g.key, 'due', a.due, 'recordedOn', a.recorded_on, 'source', a.source, ${more}
    'answer', (select json_build_object('on', s.on, 'text', s.text) from action_update s
      where s.action_id = a.id and s.kind = 'answer' and s.on <= ${asAt} order by s.id desc limit 1),
    'closedOn', (select s.on from action_update s
      where s.action_id = a.id and s.kind = 'close' and s.on <= ${asAt} order by s.id limit 1)
  ))`

const FROM_ACTION = sql`from action a join committee c on c.id = a.committee_id
  left join meeting m on m.id = a.meeting_id
  left join person o on o.id = a.owner_id
  left join programme g on g.id = a.programme_id`
