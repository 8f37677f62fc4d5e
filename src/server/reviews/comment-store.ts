import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/dates/day'
import type { AnswerKind } from '@/domain/reviews/comments'
import { reportCommentAnswers, reportComments, users } from '../db/schema'
import type { Id } from '../db/schema/columns'
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

const answerers = alias(users, 'answerer')

/** The comments on a report with their answers, the first first. Two queries. */
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
    .where(eq(reportComments.reportId, reportId))
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
    .where(eq(reportComments.reportId, reportId))
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
