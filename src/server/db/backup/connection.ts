import 'server-only'
import postgres from 'postgres'
import { isLoopback } from '@/loopback'

export type Snapshot = postgres.TransactionSql

/** Values are written the same way by every server, and nothing is withheld or cut short unseen. */
const SETTINGS = {
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  extra_float_digits: '1',
  bytea_output: 'hex',
  row_security: 'off',
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
}

/** Runs `work` on one unchanging view of the whole database at `url`, in which nothing can be written. */
export function inSnapshot<T>(url: string, work: (sql: Snapshot) => Promise<T>): Promise<T> {
  return withTransaction(url, 'isolation level repeatable read read only', work)
}

/** Runs `work` in one transaction of the database at `url`: all of it is stored, or nothing. */
export function inRestore<T>(url: string, work: (sql: Snapshot) => Promise<T>): Promise<T> {
  return withTransaction(url, 'isolation level read committed', work)
}

async function withTransaction<T>(
  url: string,
  options: string,
  work: (sql: Snapshot) => Promise<T>,
): Promise<T> {
  const client = postgres(url, {
    max: 1,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    max_lifetime: null,
    connection: { application_name: 'milepost backup' },
    onnotice: () => {},
  })
  const [end, failed] = begin(client, options, work)
  try {
    return await Promise.race([end, failed])
  } catch (error) {
    await client.end({ timeout: 0 })
    throw error
  } finally {
    await client.end({ timeout: 5 })
  }
}

/**
 * The end of the transaction with the result of `work`, and its failure by itself: a stream that was left before its end
 * blocks the connection, so that nobody may wait for it to roll back. Closing the connection does that as well.
 */
function begin<T>(
  client: postgres.Sql,
  options: string,
  work: (sql: Snapshot) => Promise<T>,
): [end: Promise<T>, failed: Promise<never>] {
  const results: T[] = []
  let fail = (_reason: unknown) => {}
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  const attempt = async (sql: Snapshot) => {
    try {
      for (const [name, value] of Object.entries(SETTINGS))
        await sql`select set_config(${name}, ${value}, true)`
      results.push(await work(sql))
    } catch (error) {
      fail(error)
      throw error
    }
  }
  const end = client.begin(options, attempt).then(() => {
    const [result] = results
    if (result === undefined) throw new Error('The transaction has no result')
    return result
  })
  return [end, failed]
}
