import 'server-only'
import { assertCan } from '@/domain/authorise'
import { type DraftOutstandingInput, outstandingReport } from '@/domain/reports/outstanding-report'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
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
    const contents = outstandingReport(meeting)
    const { key, isNew } = await makeReport(tx, ctx, contents)
    const report = await getReportForWrite(tx, ctx, key, 'report.write')
    if (report.document !== null || report.status !== 'draft') return { key }
    const { entry } = await writeDraft(tx, ctx, report)
    const made = { action: 'report.create', subject: reportPath(key), after: contents }
    await recordAudit(tx, ctx, ...(isNew ? [made] : []), entry)
    return { key }
  })
}
