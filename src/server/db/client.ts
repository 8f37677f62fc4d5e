import 'server-only'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/env'
import { isLoopback } from '@/loopback'
import { survivePostgresFlushFault } from './flush-fault'
import * as schema from './schema'
import { refuseInsideTransaction } from './transaction-scope'

export type Db = PostgresJsDatabase<typeof schema>

/** A pool of connections and the Drizzle handle on it. */
export interface Connection {
  db: Db
  close(): Promise<void>
}

/** Backed off for a quarter to half a second, never longer: a pool is whole again soon after its database is. */
const reconnectDelay = () => 0.25 + Math.random() * 0.25

/**
 * Opens a pool of at most `max` connections (10) to the database at `url`. Nothing is sent before the first query.
 * Off the loopback the server has to prove its name with a certificate.
 */
export function connect(url: string, { max = 10, prepare = true } = {}): Connection {
  survivePostgresFlushFault()
  const pool = postgres(url, {
    max,
    prepare,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    backoff: reconnectDelay,
    connection: { application_name: 'milepost', TimeZone: 'UTC' },
    onnotice: () => {},
  })
  return { db: drizzle(guarded(pool), { schema }), close: () => pool.end({ timeout: 5 }) }
}

/** Drizzle takes `unsafe` or `begin` of its client afresh for every query: the moment to check what is open. */
function guarded(pool: postgres.Sql): postgres.Sql {
  return new Proxy(pool, {
    get(target, name) {
      if (name === 'unsafe' || name === 'begin') refuseInsideTransaction()
      return Reflect.get(target, name)
    },
  })
}

declare global {
  var milepostConnection: Connection | undefined
}

/** The pool of this process, kept across reloads of the code during development. */
export function database(): Db {
  globalThis.milepostConnection ??= connect(env.databaseUrl, { prepare: env.databasePrepare })
  return globalThis.milepostConnection.db
}

/** Closes the pool of this process, for commands that end. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.milepostConnection
  globalThis.milepostConnection = undefined
  await open?.close()
}
