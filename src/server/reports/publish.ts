import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { PublishReportInput } from '@/domain/reports/input'
import { assertReportStep, standingAfter } from '@/domain/reports/status'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { recordPromises } from '../promises/record-promises'
import { insertReportFiles } from './file-store'
import { assertVersion, getReadableReport, getReportForWrite, reportPath, subjectOf } from './load'
import { makeReportFiles } from './make-files'
import { insertPaper, keepPaperOfPublished } from './paper-store'
import { publicPaperOf } from './public-paper'
import { insertStep, listSteps } from './step-store'
import { updateReport } from './store'

/**
 * Gives the approved report to its readers: to everybody when it is public, to Members otherwise. A correction supersedes
 * the version that they had, which stays as it was.
 */
export async function publishReport(
  ctx: ServerContext,
  input: PublishReportInput,
): Promise<{ version: number }> {
  const files = await filesToKeep(ctx, input)
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.publish')
    await assertVersion(tx, report, input)
    assertReportStep(report.status, 'published', 'short')
    const { versionId, approved } = report
    if (versionId !== null && files.length > 0) await insertReportFiles(tx, versionId, files)
    const paper = await publicPaperOf(tx, report)
    await keepPaperOfPublished(tx, report.id)
    if (versionId !== null && paper.publicDocument !== null)
      await insertPaper(tx, versionId, paper.publicDocument)
    await updateReport(tx, report, {
      ...standingAfter('published', report),
      workingOn: null,
      ...(report.isCorrection ? {} : { publishedOn: ctx.today }),
      ...paper,
    })
    await recordPromises(tx, ctx, report)
    const number = approved?.number ?? 1
    const reason = report.isCorrection ? reasonOf(await listSteps(tx, report.id)) : null
    const by = actorId(ctx.actor)
    await insertStep(tx, report.id, {
      ...{ step: 'publish', number, round: report.round, by, on: ctx.today, reason },
    })
    await recordAudit(tx, ctx, {
      action: 'report.publish',
      subject: reportPath(report.key),
      before: { status: report.status },
      after: {
        status: 'published',
        ...(report.isCorrection && { number }),
        files: files.map(({ format, sha256 }) => ({ format, sha256 })),
      },
      ...(reason !== null && { reason }),
    })
    return { version: report.version + 1 }
  })
}

/** Why the version before was corrected. */
const reasonOf = (steps: Awaited<ReturnType<typeof listSteps>>) =>
  steps.findLast(({ step }) => step === 'correct')?.reason ?? null

/** What is approved no longer changes, so its files can be made before the report is locked. */
async function filesToKeep(ctx: ServerContext, { key }: PublishReportInput) {
  const report = await getReadableReport(ctx.db, ctx, key)
  assertCan(ctx.actor, 'report.publish', subjectOf(report))
  return report.status === 'approved' ? makeReportFiles(ctx, report) : []
}
