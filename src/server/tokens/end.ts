import 'server-only'
import type { EndTokenInput } from '@/domain/people/token-input'
import { assertOwnAccount } from '../account/load'
import { recordAudit } from '../audit/record'
import { endTokenOf } from '../auth/token-store'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from '../people/load'

/** Ends a token of one's own at once. One that is over already, or somebody else's, is left as it is. */
export async function endToken(
  ctx: ServerContext,
  { id }: EndTokenInput,
): Promise<{ ended: boolean }> {
  const me = assertOwnAccount(ctx)
  return inTransaction(ctx.db, async (tx) => {
    const ended = await endTokenOf(tx, me, id)
    if (ended === null) return { ended: false }
    await recordAudit(tx, ctx, {
      action: 'token.end',
      subject: personPath(me),
      before: { token: id, name: ended.name },
    })
    return { ended: true }
  })
}
