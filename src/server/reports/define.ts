import 'server-only'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { DefineReportInput } from '@/domain/reports/input'
import { assertReviewsToCome, reviewDays } from '@/domain/reports/withheld-input'
import { saidBy } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { keepReclassified } from '../classification/paper-store'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { resolveContents, resolveMeetings } from './contents'
import { assertDraft, assertVersion, getReportForWrite, reportPath } from './load'
import { replaceReportMeetings, updateReport } from './store'

/** Changes what a report contains, while it is a draft. What was drafted stays until it is drafted again. */
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
    await updateReport(tx, report, contents)
    const { visibility } = contents
    if (canonicalText(report.visibility) !== canonicalText(visibility)) {
      const reclassified = { key, before: report.visibility, after: visibility }
      await keepReclassified(tx, 'reports', [reclassified], saidBy(ctx))
    }
    await replaceReportMeetings(tx, report.id, await resolveMeetings(tx, chosen.for))
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
