import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import { printDay } from '@/domain/dates/print-day'
import { DomainError } from '@/domain/errors'
import { cloneReport } from '@/domain/reports/clone'
import type { CloneReportInput } from '@/domain/reports/clone-input'
import { reportKey } from '@/domain/reports/report-key'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findPersonId } from './choice-store'
import { resolveMeetings } from './contents'
import { reportPath, subjectOf } from './load'
import { findReport, insertReport, replaceReportMeetings } from './store'

/** Starts the next report from one: the same sections, new facts, and its author's words marked as taken over. */
export async function startNextReport(
  ctx: ServerContext,
  input: CloneReportInput,
): Promise<{ key: string }> {
  return inTransaction(ctx.db, async (tx) => {
    const before = await findReport(tx, input.key, { forStaff: true })
    if (before === null) throw noSuch('report')
    assertCan(ctx.actor, 'report.write', subjectOf(before))
    const invitations = await resolveMeetings(tx, input.for)
    const key = reportKey(input.subject, invitations[0].date)
    const dataAsAt = input.dataAsAt ?? ctx.today
    const { template, outcomes, answers, appendices, backgroundPapers, reportOf, contact } = before
    const id = await insertReport(tx, key, {
      ...{ template, outcomes, answers, appendices, backgroundPapers, reportOf, contact },
      ...cloneReport(before, dataAsAt),
      subject: input.subject,
      authorId: before.author === null ? null : await findPersonId(tx, before.author),
      visibility: before.visibility ?? before.readersVisibility,
      dataAsAt,
      createdOn: ctx.today,
    })
    if (id === null)
      throw new DomainError(
        'CONFLICT',
        `There is a report on this subject for ${printDay(invitations[0].date)} already. Open that one, or choose another subject.`,
        { field: 'subject', current: { key } },
      )
    await replaceReportMeetings(tx, id, invitations)
    await recordAudit(tx, ctx, {
      action: 'report.clone',
      subject: reportPath(key),
      after: { ...input, from: input.key, key },
    })
    return { key }
  })
}
