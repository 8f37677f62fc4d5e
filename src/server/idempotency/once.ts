import 'server-only'
import superjson from 'superjson'
import { DomainError } from '@/domain/errors'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import type { Around } from '../db/transaction-scope'
import { sha256 } from '../sha256'
import { seal, unseal } from './seal'
import { claimKey, getAnswered, keepAnswer } from './store'

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A change that somebody asked for: what goes around its transaction, and the check of its answer. */
export interface Change {
  /** Called as the transaction is opened; throws for a second one. */
  open: () => Around
  /** Throws unless the answer is the value of the change's one transaction, which a press sent again is answered with. */
  assertAnswer: (answer: unknown) => void
}

/**
 * One call that changes something. It opens one transaction at most, and what that gives is its answer. With a key
 * (UUID v4) it is recorded once, however often it is sent: sent again it is answered as the first time, for seven days,
 * and two at once wait for one another. Throws DomainError UNPROCESSABLE for another request under the key.
 */
export function changeOf(ctx: ServerContext, path: string, input: unknown): Change {
  const press = ctx.idempotencyKey === undefined ? null : pressOf(ctx, ctx.idempotencyKey)
  const requestHash = press === null ? '' : sha256(`${path} ${superjson.stringify(input)}`)
  let opened = false
  let value: unknown
  return {
    open() {
      if (opened) throw new Error(`${path} opens a second transaction`)
      opened = true
      return async (tx, work) => {
        const made = await (press === null ? work() : once(tx, { ...press, requestHash }, work))
        value = made
        return made
      }
    },
    assertAnswer(answer) {
      if (opened && answer !== value)
        throw new Error(`${path} answers with something else than the value of its transaction`)
    },
  }
}

type Press = ReturnType<typeof pressOf> & { requestHash: string }

function pressOf({ actor }: ServerContext, key: string) {
  if (!UUID_V4.test(key))
    throw new DomainError('INVALID', 'The request was not understood. Reload the page.')
  return { key, actorId: actorId(actor) ?? 0, keyHash: sha256(key) }
}

async function once<T>(tx: Tx, press: Press, work: () => Promise<T>): Promise<T> {
  const { key, ...claim } = press
  if (!(await claimKey(tx, claim))) return answeredBefore(tx, press)
  const value = await work()
  await keepAnswer(tx, press, seal(superjson.stringify(value), key))
  return value
}

/** Guarantee: the same procedure with the same input answered with this value. */
async function answeredBefore<T>(tx: Tx, press: Press): Promise<T> {
  const { requestHash, answer } = await getAnswered(tx, press)
  if (requestHash !== press.requestHash)
    throw new DomainError(
      'UNPROCESSABLE',
      'This was sent before with other answers. Reload the page, look at what was saved, and try again.',
    )
  return superjson.parse<T>(unseal(answer, press.key))
}
