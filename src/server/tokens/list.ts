import 'server-only'
import type { TokenView } from '@/domain/people/token-input'
import { assertOwnAccount } from '../account/load'
import { listTokens } from '../auth/token-store'
import type { ServerContext } from '../context'

/** One's own tokens that are still good. */
export async function readTokens(ctx: ServerContext): Promise<TokenView[]> {
  return listTokens(ctx.db, assertOwnAccount(ctx))
}
