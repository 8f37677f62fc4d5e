import 'server-only'
import type { DraftReportInput } from '@/domain/reports/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assertDraft, assertVersion, getReportForWrite } from './load'
import { type DraftOutcome, writeDraft } from './write-draft'

/** Drafts a report from what is on record as at its data day. What the author wrote into an earlier draft stays. */
export async function draftReport(
  ctx: ServerContext,
  input: DraftReportInput,
): Promise<DraftOutcome> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.write')
    await assertVersion(tx, report, input)
    assertDraft(report)
    const { outcome, entry } = await writeDraft(tx, ctx, report)
    await recordAudit(tx, ctx, entry)
    return outcome
  })
}
