import 'server-only'
import type { TRPCError } from '@trpc/server'
import { type Refusal, recordRefusal } from '../audit/record-refusal'
import type { ServerContext } from '../context'
import { log } from '../log'
import { readOnlyReason } from '../read-only'

interface Call {
  path: string
  type: 'query' | 'mutation' | 'subscription'
  ctx: ServerContext
  getRawInput: () => Promise<unknown>
}

/**
 * Tells that somebody was refused: a person who is signed in goes on record, the public into the log. A failure to
 * record it leaves the refusal as it is.
 */
export async function tellRefusal(error: TRPCError, call: Call): Promise<void> {
  const { path, type, ctx } = call
  if (!isRefusal(error.code, type)) return
  const { requestId, actor } = ctx
  log.warn({ path, code: error.code, requestId, signedIn: actor.kind === 'user' }, 'refused')
  if (actor.kind === 'public') return
  const input = await call.getRawInput()
  await refused(ctx, { called: path, input, words: error.message })
}

/** The same for a route. */
export async function refused(ctx: ServerContext, refusal: Refusal): Promise<void> {
  if (readOnlyReason() !== null) return
  try {
    await recordRefusal(ctx, refusal)
  } catch (err) {
    log.error({ err, called: refusal.called, requestId: ctx.requestId }, 'refusal not recorded')
  }
}

/** To whom a record may not be known it does not exist: a change to it is refused in the same words. */
function isRefusal(code: TRPCError['code'], type: Call['type']): boolean {
  if (code === 'NOT_FOUND') return type === 'mutation'
  return code === 'FORBIDDEN' || code === 'UNAUTHORIZED'
}
