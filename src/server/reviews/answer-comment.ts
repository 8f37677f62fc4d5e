import 'server-only'
import { DomainError } from '@/domain/errors'
import { stateOfComment } from '@/domain/reviews/comments'
import type { AnswerCommentInput } from '@/domain/reviews/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { getReportForWrite, paragraphPath } from '../reports/load'
import { insertAnswer, listComments } from './comment-store'
import { personId } from './person-id'

const ACTIONS = {
  reply: 'report.reply-comment',
  resolve: 'report.resolve-comment',
  carry: 'report.carry-comment',
} as const

const DECIDED = { resolve: 'resolved', carry: 'carried' } as const

/** Replies to a comment, resolves it, or carries it to the next round, until the report is approved. */
export async function answerComment(
  ctx: ServerContext,
  { key, comment: id, kind, text }: AnswerCommentInput,
): Promise<null> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, key, 'report.review')
    if (report.status !== 'in-review' && report.status !== 'draft')
      throw new DomainError(
        'CONFLICT',
        `This report is ${report.status}, so its comments can no longer be answered. Reload the page to see where it stands.`,
      )
    const comment = (await listComments(tx, report.id)).find((one) => one.id === id)
    const state = comment === undefined ? null : stateOfComment(comment, report.round)
    if (comment === undefined || (kind !== 'reply' && state !== 'open'))
      throw new DomainError(
        'CONFLICT',
        'That comment is no longer open: somebody has dealt with it. Reload the page to see it.',
      )
    await insertAnswer(tx, {
      commentId: comment.id,
      round: report.round,
      kind,
      text: text ?? null,
      by: personId(ctx),
      on: ctx.today,
    })
    await recordAudit(tx, ctx, {
      action: ACTIONS[kind],
      subject: paragraphPath(key, comment.paragraph),
      before: { state, comment: comment.text },
      after: { state: kind === 'reply' ? state : DECIDED[kind], text },
    })
    return null
  })
}
