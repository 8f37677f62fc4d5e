import 'server-only'
import { DomainError } from '@/domain/errors'
import { getParagraph } from '@/domain/reports/edit-paragraph'
import { paragraphText } from '@/domain/reports/plain-text'
import type { CommentInput } from '@/domain/reviews/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { getReportForWrite, paragraphPath } from '../reports/load'
import { insertComment } from './comment-store'
import { personId } from './person-id'

/** Says something of a paragraph of a report that is in review; it stays beside the words that it was about. */
export async function commentOnReport(
  ctx: ServerContext,
  { key, paragraph, text }: CommentInput,
): Promise<{ comment: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, key, 'report.review')
    if (report.status !== 'in-review' || report.document === null)
      throw new DomainError(
        'CONFLICT',
        'Only a report that is in review can be commented on. Reload the page to see where it stands.',
      )
    const quote = paragraphText(getParagraph(report.document, paragraph))
    const comment = await insertComment(tx, {
      reportId: report.id,
      round: report.round,
      paragraph,
      quote,
      text,
      by: personId(ctx),
      on: ctx.today,
    })
    await recordAudit(tx, ctx, {
      action: 'report.comment',
      subject: paragraphPath(key, paragraph),
      after: { text },
    })
    return { comment }
  })
}
