import 'server-only'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { DefineReportInput } from '@/domain/reports/input'
import { assertReviewsToCome, reviewDays } from '@/domain/reports/withheld-input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { resolveContents, resolveMeetings } from './contents'
import { correctionOf } from './correction-store'
import { assertDraft, assertVersion, getReportForWrite, reportPath } from './load'
import { keepReclassifiedReport } from './reclassified'
import { replaceReportMeetings, updateReport } from './store'

/**
 * Changes what a report contains, while it is a draft. What was drafted stays until it is drafted again. What a correction
 * changes waits until that is published: readers keep what they have.
 */
export async function defineReport(
  ctx: ServerContext,
  input: DefineReportInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.write')
    await assertVersion(tx, report, input)
    assertDraft(report)
    const { key, version, ...chosen } = input
    const known = reviewDays({ ...report, classification: visibilityOf(report.visibility) })
    assertReviewsToCome(chosen, { known, today: ctx.today })
    const contents = await resolveContents(tx, chosen, report, report.dataAsAt ?? ctx.today)
    const meetings = await resolveMeetings(tx, chosen.for)
    if (report.isCorrection) {
      await updateReport(tx, report, { correction: correctionOf({ contents, for: meetings }) })
    } else {
      await updateReport(tx, report, contents)
      await keepReclassifiedReport(tx, ctx, { key, before: report.visibility, contents })
      await replaceReportMeetings(tx, report.id, meetings)
    }
    await recordAudit(tx, ctx, {
      action: 'report.define',
      subject: reportPath(key),
      before: {
        subject: report.subject,
        dataAsAt: report.dataAsAt,
        sections: report.sections,
        recommendations: report.recommendations,
      },
      after: chosen,
    })
    return { version: version + 1 }
  })
}
