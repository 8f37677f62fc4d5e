import 'server-only'
import { noSuch } from '@/domain/authorise'
import type { ReportDocument } from '@/domain/reports/document'
import { getParagraph, listParagraphs } from '@/domain/reports/edit-paragraph'
import { numberDocument } from '@/domain/reports/numbering'
import { paragraphText } from '@/domain/reports/plain-text'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assertDraft, getReportForWrite, paragraphPath } from './load'
import { updateReport } from './store'

interface ParagraphChange<Answer> {
  key: string
  paragraph: string
  version: number
  action: string
  change: (document: ReportDocument) => ReportDocument
  /** What the author is told of the changed report. */
  answer: (changed: { version: number; document: ReportDocument }) => Answer
}

/** Changes one paragraph of a draft at the version that its author saw; CONFLICT carries the text that is there now. */
export async function changeParagraph<Answer>(
  ctx: ServerContext,
  { key, paragraph, version, action, change, answer }: ParagraphChange<Answer>,
): Promise<Answer> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, key, 'report.write')
    assertDraft(report)
    if (report.document === null) throw noSuch('report')
    const subject = paragraphPath(key, paragraph)
    const before = paragraphText(getParagraph(report.document, paragraph))
    if (report.version !== version)
      throw await staleWrite(tx, subject, { version: report.version, text: before })
    const document = numberDocument(change(report.document))
    await updateReport(tx, report, { document })
    const after = listParagraphs(document).find((block) => block.key === paragraph)
    await recordAudit(tx, ctx, {
      action,
      subject,
      before: { text: before },
      after: { text: after === undefined ? null : paragraphText(after) },
    })
    return answer({ version: version + 1, document })
  })
}
