import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from './client'
import { whatIsAround, withoutPool } from './transaction-scope'

/** An open transaction: it reads and writes as `Db` does. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** What a store reads from: the pool, or the transaction that is open. */
export type Queryable = Db | Tx

const ATTEMPTS = 4
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

/**
 * Runs `change` in one transaction: all of it is stored when this resolves, nothing of it when it throws.
 * After a deadlock or a serialization failure the whole of `change` runs again, three times at most, so it has to
 * keep its effects inside the database. Using the pool inside throws, as does opening a transaction in a transaction.
 * @example await inTransaction(ctx.db, (tx) => insertRating(tx, rating))
 */
export async function inTransaction<T>(db: Db, change: (tx: Tx) => Promise<T>): Promise<T> {
  const around = whatIsAround()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction((tx) => withoutPool(() => around(tx, () => change(tx))))
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthRepeating(error)) throw error
      await sleep(attempt * (10 + Math.random() * 40))
    }
  }
}

function isWorthRepeating(error: unknown): boolean {
  const code = databaseErrorCode(error)
  return code === SERIALIZATION_FAILURE || code === DEADLOCK
}

/** The SQLSTATE of a database error, such as `23505`, also when Drizzle has wrapped it; undefined for other errors. */
export function databaseErrorCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('severity' in cause && 'code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}
