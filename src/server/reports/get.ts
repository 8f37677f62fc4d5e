import 'server-only'
import { can } from '@/domain/access'
import { noSuch } from '@/domain/authorise'
import { listMoved, saysMoved } from '@/domain/calendar/moved-papers'
import { withStated } from '@/domain/reports/late-reason'
import { readerView } from '@/domain/reports/reader-view'
import { canStep, isUnderWay, type ReportStatus } from '@/domain/reports/status'
import type { ReportFile, ReportView } from '@/domain/reports/views'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { makesPdf } from './export-pdf'
import { getReadableReport, isAuthor, readsDrafts, subjectOf } from './load'
import { findPublishedReport } from './public-store'
import { readStaffView } from './staff-view'

/** A report as the actor may read it: the draft with all that it rests on, or the paper that was approved. */
export async function readReport(
  ctx: ServerContext,
  { key }: { key: string },
): Promise<ReportView> {
  if (ctx.actor.kind === 'public') return readPublishedReport(ctx, key)
  const report = await getReadableReport(ctx.db, ctx, key)
  const isStaff = readsDrafts(ctx)
  const subject = subjectOf(report)
  const document = report.document && withStated(report.document, report.publications.versions[0])
  const way = report.isNamed ? 'full' : 'short'
  const approves =
    can(ctx.actor, 'report.approve', subject) && canStep(report.status, 'approved', way)
  const needsOtherEyes = approves && env.fourEyes && isAuthor(ctx, report)
  return {
    key: report.key,
    subject: report.subject,
    status: report.status,
    isPublic: report.visibility === null,
    meetings: report.meetings,
    moved: movedOf(report, report.publications.versions[0]),
    document: document === null || isStaff ? document : readerView(document),
    approved: report.approved,
    files: report.files,
    staff: isStaff ? await readStaffView(ctx, report) : null,
    may: {
      write: can(ctx.actor, 'report.write', subject) && report.status === 'draft',
      approve: approves && !needsOtherEyes,
      publish: can(ctx.actor, 'report.publish', subject) && report.status === 'approved',
      make: can(ctx.actor, 'report.write'),
    },
    needsOtherEyes,
    hasPdf: hasPdf(report.status, report.files),
    ...report.publications,
  }
}

/** What the public is given: the paper as it was published, by whom it was approved left out. */
async function readPublishedReport(ctx: ServerContext, key: string): Promise<ReportView> {
  const report = await findPublishedReport(ctx.db, key)
  if (report === null) throw noSuch('report')
  return {
    ...report,
    moved: movedOf(report, report.versions[0]),
    isPublic: true,
    staff: null,
    may: { write: false, approve: false, publish: false, make: false },
    needsOtherEyes: false,
    hasPdf: hasPdf(report.status, report.files),
  }
}

/** The meetings that moved after the paper was approved, unless its front says so. */
function movedOf(
  { status, document, meetings }: Pick<ReportView, 'status' | 'document' | 'meetings'>,
  stated: { movedNote: string | null } | undefined,
): ReportView['moved'] {
  if (isUnderWay(status)) return []
  const moved = listMoved(document?.header?.committees, meetings)
  return saysMoved(stated?.movedNote, moved) ? [] : moved
}

/** What was published is given as it was: a PDF of it only where one was made then. */
function hasPdf(status: ReportStatus, files: readonly ReportFile[]): boolean {
  return status === 'published' ? files.some(({ format }) => format === 'pdf') : makesPdf()
}
