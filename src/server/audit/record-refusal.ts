import 'server-only'
import { refusedSubject } from '@/domain/audit/refused'
import { readInstant, type ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { recordAudit } from './record'

export interface Refusal {
  /** Procedure or address. */
  called: string
  input: unknown
  /** The sentence that the person was shown. */
  words: string
}

const MOST_IN_A_MINUTE = 10
const MINUTE = 60_000

let minute = 0
const counts = new Map<number, number>()

/**
 * Records that a person was refused, in a transaction of its own. Of the refusals of one person the first ten of a
 * minute are recorded, so that nobody can fill the record: true when this was one of them.
 */
export async function recordRefusal(ctx: ServerContext, refusal: Refusal): Promise<boolean> {
  if (ctx.actor.kind === 'public' || isOverTheLimit(ctx.actor.id)) return false
  const entry = {
    action: 'access.refused',
    subject: refusedSubject(refusal.called, refusal.input),
    after: { called: refusal.called },
    reason: refusal.words,
  }
  await inTransaction(ctx.db, (tx) => recordAudit(tx, ctx, entry))
  return true
}

function isOverTheLimit(person: number): boolean {
  const now = Math.floor(readInstant().getTime() / MINUTE)
  if (now !== minute) counts.clear()
  minute = now
  const count = (counts.get(person) ?? 0) + 1
  counts.set(person, count)
  return count > MOST_IN_A_MINUTE
}
