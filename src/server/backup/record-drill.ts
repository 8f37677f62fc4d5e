import 'server-only'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { type BackupRunId, updateDrill } from './store'

/** Records of a backup that restoring it was rehearsed, and whether it went well. */
export async function recordDrill(
  ctx: ServerContext,
  id: BackupRunId,
  outcome: 'succeeded' | 'failed',
): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    await updateDrill(tx, id, outcome)
    await recordAudit(tx, ctx, {
      action: 'backup.drill',
      subject: `backups/${id}`,
      after: { outcome },
    })
  })
}
