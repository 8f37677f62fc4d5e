import 'server-only'
import { and, asc, eq, not } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/dates/day'
import type { AnswerKind } from '@/domain/reviews/comments'
import { saidOfDropped } from '../db/dropped-review'
import { reportCommentAnswers, reportComments, users } from '../db/schema'
import type { Id } from '../db/schema/columns'
import { textOfSchema } from '../db/schema/json-rows'
import type { Queryable, Tx } from '../db/transaction'

export interface StoredAnswer {
  kind: AnswerKind
  text: string | null
  round: number
  by: string
  on: Day
}

export interface StoredComment {
  id: Id<'report-comment'>
  round: number
  paragraph: string
  quote: string
  text: string
  by: string
  byId: number
  on: Day
  answers: StoredAnswer[]
}

const REPORT = 'report_comment.report_id'
const OF_DROPPED = textOfSchema(saidOfDropped('report_comment', 'comment', REPORT))
const ANSWER_OF_DROPPED = textOfSchema(saidOfDropped('report_comment_answer', 'answer', REPORT))

const answerers = alias(users, 'answerer')

/** The comments on a report with their answers, the first first, without those on a correction that was dropped. Two queries. */
export async function listComments(q: Queryable, reportId: Id<'report'>): Promise<StoredComment[]> {
  const comments = await q
    .select({
      id: reportComments.id,
      round: reportComments.round,
      paragraph: reportComments.paragraph,
      quote: reportComments.quote,
      text: reportComments.text,
      by: users.name,
      byId: reportComments.by,
      on: reportComments.on,
    })
    .from(reportComments)
    .innerJoin(users, eq(users.id, reportComments.by))
    .where(and(eq(reportComments.reportId, reportId), not(OF_DROPPED)))
    .orderBy(asc(reportComments.id))
  if (comments.length === 0) return []
  const answers = await q
    .select({
      comment: reportCommentAnswers.commentId,
      kind: reportCommentAnswers.kind,
      text: reportCommentAnswers.text,
      round: reportCommentAnswers.round,
      by: answerers.name,
      on: reportCommentAnswers.on,
    })
    .from(reportCommentAnswers)
    .innerJoin(reportComments, eq(reportComments.id, reportCommentAnswers.commentId))
    .innerJoin(answerers, eq(answerers.id, reportCommentAnswers.by))
    .where(and(eq(reportComments.reportId, reportId), not(ANSWER_OF_DROPPED)))
    .orderBy(asc(reportCommentAnswers.id))
  return comments.map((comment) => ({
    ...comment,
    answers: answers
      .filter(({ comment: id }) => id === comment.id)
      .map(({ comment: _id, ...answer }) => answer),
  }))
}

export async function insertComment(
  tx: Tx,
  comment: typeof reportComments.$inferInsert,
): Promise<Id<'report-comment'>> {
  const [row] = await tx.insert(reportComments).values(comment).returning({ id: reportComments.id })
  if (row === undefined) throw new Error('No comment was added')
  return row.id
}

export async function insertAnswer(
  tx: Tx,
  answer: typeof reportCommentAnswers.$inferInsert,
): Promise<void> {
  await tx.insert(reportCommentAnswers).values(answer)
}
