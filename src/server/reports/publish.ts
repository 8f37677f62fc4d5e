import 'server-only'
import type { PublishReportInput } from '@/domain/reports/input'
import { assertReportStep } from '@/domain/reports/status'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assertVersion, getReportForWrite, reportPath } from './load'
import { updateReport } from './store'

/** Gives the approved report to its readers: to everybody when it is public, to Members otherwise. */
export async function publishReport(
  ctx: ServerContext,
  input: PublishReportInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.publish')
    await assertVersion(tx, report, input)
    assertReportStep(report.status, 'published')
    await updateReport(tx, report, { status: 'published' })
    await recordAudit(tx, ctx, {
      action: 'report.publish',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: { status: 'published' },
    })
    return { version: report.version + 1 }
  })
}
