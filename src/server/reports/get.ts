import 'server-only'
import { can } from '@/domain/access'
import { readerView } from '@/domain/reports/reader-view'
import type { ReportView } from '@/domain/reports/views'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { getReadableReport, isAuthor, readsDrafts, subjectOf } from './load'
import { readStaffView } from './staff-view'

/** A report as the actor may read it: the draft with all that it rests on, or the paper that was approved. */
export async function readReport(
  ctx: ServerContext,
  { key }: { key: string },
): Promise<ReportView> {
  const report = await getReadableReport(ctx.db, ctx, key)
  const isStaff = readsDrafts(ctx)
  const subject = subjectOf(report)
  const { document } = report
  const approves = can(ctx.actor, 'report.approve', subject) && report.status === 'draft'
  const needsOtherEyes = approves && env.fourEyes && isAuthor(ctx, report)
  return {
    key: report.key,
    subject: report.subject,
    status: report.status,
    isPublic: report.visibility === null,
    meetings: report.meetings,
    document: document === null || isStaff ? document : readerView(document),
    approved: report.approved && {
      ...report.approved,
      approvedBy: ctx.actor.kind === 'public' ? null : report.approved.approvedBy,
    },
    files: report.files,
    staff: isStaff ? await readStaffView(ctx, report) : null,
    may: {
      write: can(ctx.actor, 'report.write', subject) && report.status === 'draft',
      approve: approves && !needsOtherEyes,
      publish: can(ctx.actor, 'report.publish', subject) && report.status === 'approved',
      make: can(ctx.actor, 'report.write'),
    },
    needsOtherEyes,
  }
}
