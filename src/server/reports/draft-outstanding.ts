import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { type DraftOutstandingInput, outstandingReport } from '@/domain/reports/outstanding-report'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { findCommitteeName } from '../meetings/store'
import { getReportForWrite, reportPath } from './load'
import { makeReport } from './new-report'
import { writeDraft } from './write-draft'

/**
 * Makes and drafts the outstanding-actions report to a meeting. One that is there already is left as it stands; it is
 * drafted where nobody has drafted it yet.
 */
export async function draftOutstandingReport(
  ctx: ServerContext,
  { meeting }: DraftOutstandingInput,
): Promise<{ key: string }> {
  assertCan(ctx.actor, 'report.write')
  return inTransaction(ctx.db, async (tx) => {
    const { report, made } = await openOrMake(tx, ctx, meeting)
    const { key } = report
    if (report.document !== null || report.status !== 'draft') return { key }
    const { entry } = await writeDraft(tx, ctx, report)
    await recordAudit(tx, ctx, ...made, entry)
    return { key }
  })
}

/** The report to that meeting: reports are known by subject and day, and another committee may meet on the day. */
async function openOrMake(tx: Tx, ctx: ServerContext, meeting: string) {
  const committee = await findCommitteeName(tx, meeting)
  const named = committee === null ? [] : [outstandingReport(meeting, committee)]
  for (const contents of [outstandingReport(meeting), ...named]) {
    const { key, isNew } = await makeReport(tx, ctx, contents)
    const report = await getReportForWrite(tx, ctx, key, 'report.write')
    const made = { action: 'report.create', subject: reportPath(key), after: contents }
    if (report.meetings.some((one) => one.meeting === meeting))
      return { report, made: isNew ? [made] : [] }
  }
  throw new DomainError(
    'CONFLICT',
    'There is a report on this subject for that day already. Make a report with another subject.',
  )
}
