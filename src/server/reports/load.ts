import 'server-only'
import { type Action, can, type Subject } from '@/domain/access'
import { assertCan, noSuch } from '@/domain/authorise'
import { printDay } from '@/domain/dates/print-day'
import { DomainError } from '@/domain/errors'
import type { ReportStatus } from '@/domain/reports/status'
import { listAuditEvents } from '../audit/store'
import type { ServerContext } from '../context'
import type { Queryable, Tx } from '../db/transaction'
import { findReport, lockReport, type StoredReport } from './store'

type WriteAction = Extract<
  Action,
  'report.write' | 'report.review' | 'report.approve' | 'report.publish'
>

/** Its path in the audit. */
export const reportPath = (key: string) => `reports/${key}`
export const paragraphPath = (key: string, paragraph: string) =>
  `${reportPath(key)}/paragraphs/${paragraph}`

/** What may be known of it is decided by what its readers have, also while that is being corrected. */
export function subjectOf(
  report: Pick<StoredReport, 'readersVisibility' | 'status' | 'isCorrection'>,
): Subject {
  const status = report.isCorrection ? 'published' : report.status
  return { isPublic: report.readersVisibility === null, status }
}

/** Whether nothing of it is withheld from anybody, neither of what its readers have nor of its correction. */
export const isForAll = (report: Pick<StoredReport, 'visibility' | 'readersVisibility'>) =>
  report.visibility === null && report.readersVisibility === null

/** Whether the actor may see working drafts and what they rest on. */
export function readsDrafts({ actor }: ServerContext): boolean {
  return can(actor, 'report.read', { isPublic: false, status: 'draft' })
}

/** Whether the actor made, drafted or wrote in the report. */
export function isAuthor({ actor }: ServerContext, { authors }: StoredReport): boolean {
  return actor.kind === 'user' && authors.includes(actor.id)
}

/** The report as it is stored; throws NOT_FOUND when the actor may not know of it. */
export async function getReadableReport(
  q: Queryable,
  ctx: ServerContext,
  key: string,
): Promise<StoredReport> {
  const report = await findReport(q, key, { forStaff: readsDrafts(ctx) })
  if (report === null || !can(ctx.actor, 'report.read', subjectOf(report))) throw noSuch('report')
  return report
}

/**
 * The report, locked for a change by an actor who may make it. Throws NOT_FOUND when they may not know of it, FORBIDDEN
 * when they may only read it.
 */
export async function getReportForWrite(
  tx: Tx,
  ctx: ServerContext,
  key: string,
  action: WriteAction,
): Promise<StoredReport> {
  const report = await lockReport(tx, key)
  if (report === null) throw noSuch('report')
  assertCan(ctx.actor, action, subjectOf(report))
  return report
}

/** Throws CONFLICT when the report was changed after the actor read the version that they name. */
export async function assertVersion(
  tx: Tx,
  report: StoredReport,
  shown: { version: number },
): Promise<void> {
  if (report.version === shown.version) return
  const subject = reportPath(report.key)
  const [last] = await listAuditEvents(tx, { record: subject, withoutPeople: true }, 1)
  const who = last === undefined ? 'Somebody' : `${last.actor} (on ${printDay(last.on)})`
  throw new DomainError(
    'CONFLICT',
    `${who} changed this report after you opened it. Nothing of yours was saved: compare it with the report as it is now, and try again if it still holds.`,
    { current: { version: report.version, status: report.status } },
  )
}

/** What was sent in or approved stays as it is, until it is sent back. */
export function assertDraft(report: StoredReport): void {
  if (report.status === 'draft') return
  throw new DomainError('CONFLICT', FIXED[report.status])
}

const FIXED: Record<Exclude<ReportStatus, 'draft'>, string> = {
  'in-review': 'This report is in review, so it cannot be changed. Send it back first.',
  cleared: 'This report is cleared, so it cannot be changed. Send it back first.',
  approved: 'This report is approved, so it cannot be changed. Send it back first.',
  published: 'This report is published, so it can no longer be changed. Correct it instead.',
  withdrawn:
    'This report is withdrawn, so it can no longer be changed. Correct it to publish it again.',
}
