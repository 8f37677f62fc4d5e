import 'server-only'
import { and, eq, lt, sql } from 'drizzle-orm'
import { idempotencyKeys } from '../db/schema/idempotency'
import type { Queryable, Tx } from '../db/transaction'

/** One press: who pressed, and the SHA-256 of its key. */
export interface PressId {
  actorId: number
  keyHash: string
}

/**
 * Takes the key for this transaction: false when a change was recorded under it already. While another transaction
 * holds it, this waits for that one to end.
 */
export async function claimKey(tx: Tx, press: PressId & { requestHash: string }): Promise<boolean> {
  const rows = await tx
    .insert(idempotencyKeys)
    .values(press)
    .onConflictDoNothing()
    .returning({ actorId: idempotencyKeys.actorId })
  return rows.length > 0
}

/** What was asked and answered under a key that is taken. */
export async function getAnswered(tx: Tx, press: PressId) {
  const [row] = await tx
    .select({ requestHash: idempotencyKeys.requestHash, answer: idempotencyKeys.answer })
    .from(idempotencyKeys)
    .where(isPress(press))
  if (row?.answer == null) throw new Error('A key is taken and has no answer')
  return { requestHash: row.requestHash, answer: row.answer }
}

export async function keepAnswer(tx: Tx, press: PressId, answer: string): Promise<void> {
  await tx.update(idempotencyKeys).set({ answer }).where(isPress(press))
}

/** Forgets the keys that are older than seven days; the number of them. */
export async function purgeIdempotencyKeys(db: Queryable): Promise<number> {
  const rows = await db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, sql`now() - interval '7 days'`))
    .returning({ actorId: idempotencyKeys.actorId })
  return rows.length
}

const isPress = ({ actorId, keyHash }: PressId) =>
  and(eq(idempotencyKeys.actorId, actorId), eq(idempotencyKeys.keyHash, keyHash))
