import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { asDay } from '@/domain/dates/day'
import type { Entered, EntryQuestion } from '@/domain/reports/entered'
import { auditEvents } from '../db/schema'
import type { Queryable } from '../db/transaction'

const answerSchema = z.object({
  fact: z.string(),
  by: z.string(),
  on: z.string(),
  isImport: z.boolean(),
})

/**
 * One row of JSON for each question that the record of changes answers, in the column `answer`. What nobody entered by
 * hand came with an import, if all imports of it were one person's.
 */
export function enteredAnswers(questions: readonly EntryQuestion[]): SQL {
  const e = auditEvents
  const byHand = sql`${e.action} not like '%.refused' and ${e.action} not like '%import'`
  return sql`select json_build_object('fact', q.fact, 'by', coalesce(hand.by, file.by),
      'on', coalesce(hand.on, file.on), 'isImport', hand.by is null)::text as answer
    from jsonb_to_recordset(${sql.param(JSON.stringify(questions))}::text::jsonb)
      as q(fact text, subject text, whole text, holds jsonb, reason text, "on" text)
    left join lateral (select ${e.actor} as by, ${e.on} as on from ${e}
      where ${e.subject} = q.subject and ${byHand}
        and (q.on is null or coalesce(${e.after} ->> 'effectiveOn', ${e.on}::text) = q.on)
        and (${e.reason} = q.reason
          or exists (select from jsonb_array_elements(q.holds) held where ${e.after} @> held.value))
      order by ${e.id} desc limit 1) hand on true
    left join lateral (select min(${e.actor}) as by, max(${e.on}) as on from ${e}
      where ${e.subject} = q.whole and ${e.action} like '%.import'
      having count(distinct ${e.actor}) = 1 and not exists (select from ${e}
        where ${e.subject} = q.subject and ${byHand})) file on hand.by is null
    where coalesce(hand.by, file.by) is not null`
}

/** The answers by fact. */
export function readEntered(answers: readonly string[]): Map<string, Entered> {
  return new Map(
    answers.map((answer) => {
      const { fact, on, ...rest } = answerSchema.parse(JSON.parse(answer))
      return [fact, { ...rest, on: asDay(on) }]
    }),
  )
}

/** Who entered each of the facts, and when. One query. */
export async function listEntered(
  db: Queryable,
  questions: readonly EntryQuestion[],
): Promise<Map<string, Entered>> {
  const rows = await db.execute<{ answer: string }>(enteredAnswers(questions))
  return readEntered(rows.map(({ answer }) => answer))
}
