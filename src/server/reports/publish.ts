import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { PublishReportInput } from '@/domain/reports/input'
import { assertReportStep } from '@/domain/reports/status'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { insertReportFiles } from './file-store'
import { assertVersion, getReadableReport, getReportForWrite, reportPath, subjectOf } from './load'
import { makeReportFiles } from './make-files'
import { publicPaperOf } from './public-paper'
import { updateReport } from './store'

/** Gives the approved report to its readers: to everybody when it is public, to Members otherwise. */
export async function publishReport(
  ctx: ServerContext,
  input: PublishReportInput,
): Promise<{ version: number }> {
  const files = await filesToKeep(ctx, input)
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.publish')
    await assertVersion(tx, report, input)
    assertReportStep(report.status, 'published')
    if (report.versionId !== null && files.length > 0)
      await insertReportFiles(tx, report.versionId, files)
    const paper = await publicPaperOf(tx, report)
    await updateReport(tx, report, { status: 'published', publishedOn: ctx.today, ...paper })
    await recordAudit(tx, ctx, {
      action: 'report.publish',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: {
        status: 'published',
        files: files.map(({ format, sha256 }) => ({ format, sha256 })),
      },
    })
    return { version: report.version + 1 }
  })
}

/** What is approved no longer changes, so its files can be made before the report is locked. */
async function filesToKeep(ctx: ServerContext, { key }: PublishReportInput) {
  const report = await getReadableReport(ctx.db, ctx, key)
  assertCan(ctx.actor, 'report.publish', subjectOf(report))
  return report.status === 'approved' ? makeReportFiles(ctx, report) : []
}
