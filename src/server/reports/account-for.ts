import 'server-only'
import { accountOf } from '@/domain/drafting/vanished'
import { DomainError } from '@/domain/errors'
import type { AccountForInput } from '@/domain/reports/account-input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { insertAccount } from './account-store'
import { gatherReportFacts } from './facts'
import { assertDraft, assertVersion, getReportForWrite, reportPath } from './load'
import { updateReport } from './store'

/**
 * Records what became of a thing that a committee of the report was told of and that is no longer on record. The next draft
 * says so, with the reason.
 */
export async function accountForVanished(
  ctx: ServerContext,
  { key, version, ...account }: AccountForInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, key, 'report.write')
    await assertVersion(tx, report, { version })
    assertDraft(report)
    const { vanished, accounts } = await gatherReportFacts(tx, report, ctx.today)
    if (!vanished.some(({ path }) => path === account.path))
      throw new DomainError('INVALID', 'Choose one of the things that are no longer on record.', {
        field: 'path',
      })
    await insertAccount(tx, report.id, {
      ...account,
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
    await updateReport(tx, report, {})
    const before = accountOf(account.path, accounts)
    await recordAudit(tx, ctx, {
      action: 'report.account-for',
      subject: reportPath(key),
      before: { path: account.path, outcome: before?.outcome ?? null },
      after: { path: account.path, outcome: account.outcome },
      reason: account.reason,
    })
    return { version: version + 1 }
  })
}
