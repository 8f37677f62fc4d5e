import 'server-only'
import { DomainError } from '@/domain/errors'
import { type MakeTokenInput, MOST_TOKENS } from '@/domain/people/token-input'
import { env } from '@/env'
import { assertOwnAccount } from '../account/load'
import { recordAudit } from '../audit/record'
import { hashToken, newToken } from '../auth/token'
import { countTokens, insertToken } from '../auth/token-store'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { personPath } from '../people/load'

/** A token reads with the whole role of its person. */
const ONE_FACTOR =
  'You signed in with one factor. Sign in with your organisational account and a second factor to make tokens.'

/** Makes a token of one's own. It is shown this once: only its hash is kept. For a calendar it comes with its address. */
export async function makeToken(
  ctx: ServerContext,
  { name, scope, days }: MakeTokenInput,
): Promise<{ token: string; address: string | null }> {
  const me = assertOwnAccount(ctx)
  if (ctx.session?.withheld !== undefined) throw new DomainError('FORBIDDEN', ONE_FACTOR)
  return inTransaction(ctx.db, async (tx) => {
    if ((await countTokens(tx, me)) >= MOST_TOKENS)
      throw new DomainError(
        'CONFLICT',
        `You have ${MOST_TOKENS} tokens already. End one that nothing uses, then make this one.`,
      )
    const token = newToken()
    const id = await insertToken(tx, { userId: me, name, scope, tokenHash: hashToken(token), days })
    await recordAudit(tx, ctx, {
      action: 'token.make',
      subject: personPath(me),
      after: { token: id, name, scope, days },
    })
    const address =
      scope === 'calendar' ? new URL(`/calendar/${token}/milepost.ics`, env.siteUrl).href : null
    return { token, address }
  })
}
