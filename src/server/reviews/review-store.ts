import 'server-only'
import { eq, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { ROLES } from '@/domain/access'
import { dayText } from '@/domain/portfolio-file/fields'
import { ANSWER_KINDS } from '@/domain/reviews/comments'
import { DUTIES, REPORT_STEPS } from '@/domain/reviews/steps'
import { saidOfDropped } from '../db/dropped-review'
import { reports } from '../db/schema'
import { textOfSchema } from '../db/schema/json-rows'
import type { Queryable } from '../db/transaction'

const NAMED = sql`(select coalesce(json_agg(json_build_object('id', person.id, 'name', person.name, 'duty', named.duty,
    'isGone', person.disabled_at is not null or person.role = 'member')
    order by named.position, named.id), '[]')
  from report_clearance named join app_user person on person.id = named.user_id where named.report_id = report.id)`

const STEPS = sql`(select coalesce(json_agg(json_build_object('step', taken.step, 'number', taken.number,
    'round', taken.round, 'byId', taken.by, 'by', person.name, 'on', taken."on", 'reason', taken.reason)
    order by taken.id), '[]')
  from report_step taken left join app_user person on person.id = taken.by where taken.report_id = report.id)`

const ANSWERS = sql`(select coalesce(json_agg(json_build_object('kind', answer.kind, 'text', answer.text,
    'round', answer.round, 'by', person.name, 'on', answer."on") order by answer.id), '[]')
  from report_comment_answer answer join app_user person on person.id = answer.by where answer.comment_id = said.id
    and not ${textOfSchema(saidOfDropped('answer', 'answer', 'said.report_id'))})`

const COMMENTS = sql`(select coalesce(json_agg(json_build_object('id', said.id, 'round', said.round,
    'paragraph', said.paragraph, 'quote', said.quote, 'text', said.text, 'by', person.name, 'byId', said.by,
    'on', said."on", 'answers', ${ANSWERS}) order by said.id), '[]')
  from report_comment said join app_user person on person.id = said.by where said.report_id = report.id
    and not ${textOfSchema(saidOfDropped('said', 'comment', 'said.report_id'))})`

const STAFF = sql`(select coalesce(json_agg(json_build_object('id', person.id, 'name', person.name, 'role', person.role)
    order by person.name, person.id), '[]')
  from app_user person where person.disabled_at is null and person.role <> 'member')`

const lists = z.object({
  named: z.array(
    z.object({ id: z.int(), name: z.string(), duty: z.enum(DUTIES), isGone: z.boolean() }),
  ),
  steps: z.array(
    z.object({
      step: z.enum(REPORT_STEPS),
      number: z.int().nullable(),
      round: z.int(),
      byId: z.int().nullable(),
      by: z.string().nullable(),
      on: dayText,
      reason: z.string().nullable(),
    }),
  ),
  comments: z.array(
    z.object({
      id: z.int(),
      round: z.int(),
      paragraph: z.string(),
      quote: z.string(),
      text: z.string(),
      by: z.string(),
      byId: z.int(),
      on: dayText,
      answers: z.array(
        z.object({
          kind: z.enum(ANSWER_KINDS),
          text: z.string().nullable(),
          round: z.int(),
          by: z.string(),
          on: dayText,
        }),
      ),
    }),
  ),
  staff: z.array(z.object({ id: z.int(), name: z.string(), role: z.enum(ROLES) })),
})

/**
 * How far a report is, who is named for it, its steps and comments, the first first, and with `forNaming` everybody who may
 * be named. Null when there is none. One query.
 */
export async function findReview(q: Queryable, key: string, { forNaming }: { forNaming: boolean }) {
  const list = (text: SQL) => text.mapWith((value: unknown) => value)
  const [row] = await q
    .select({
      visibility: reports.visibility,
      life: {
        status: reports.status,
        workingStatus: reports.workingStatus,
        withdrawnOn: reports.withdrawnOn,
      },
      round: reports.round,
      inOrder: reports.inOrder,
      isDrafted: sql<boolean>`${reports.document} is not null`,
      named: list(NAMED),
      steps: list(STEPS),
      comments: list(COMMENTS),
      staff: list(forNaming ? STAFF : sql`'[]'::json`),
    })
    .from(reports)
    .where(eq(reports.key, key))
  return row === undefined ? null : { ...row, ...lists.parse(row) }
}
