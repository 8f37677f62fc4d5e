import 'server-only'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/env'
import { isLoopback } from '@/loopback'
import { poolForDrizzle } from './pool'
import * as schema from './schema'

export type Db = PostgresJsDatabase<typeof schema>

/** A pool of connections and the Drizzle handle on it. */
export interface Connection {
  db: Db
  close(): Promise<void>
}

interface ConnectOptions {
  max?: number
  prepare?: boolean
  name?: string
  deadlineMs?: number
}

/** As good as none: timers hold no more. */
export const NO_DEADLINE_MS = 2 ** 31 - 1

/** Backed off for a quarter to half a second, never longer: a pool is whole again soon after its database is. */
const reconnectDelay = () => 0.25 + Math.random() * 0.25

/**
 * Opens a pool of at most `max` connections (10) to the database at `url`. Nothing is sent before the first query.
 * Off the loopback the server has to prove its name with a certificate. `name` is what the database knows the pool by;
 * `deadlineMs` ends what takes longer (12 seconds).
 */
export function connect(
  url: string,
  { max = 10, prepare = true, name = 'milepost', deadlineMs }: ConnectOptions = {},
): Connection {
  const pool = postgres(url, {
    max,
    prepare,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    backoff: reconnectDelay,
    connection: { application_name: name, TimeZone: 'UTC' },
    onnotice: () => {},
  })
  const client = poolForDrizzle(pool, { prepare, ...(deadlineMs !== undefined && { deadlineMs }) })
  return { db: drizzle(client, { schema }), close: () => pool.end({ timeout: 5 }) }
}

declare global {
  var milepostConnection: Connection | undefined
  var milepostPublicConnection: Connection | undefined
}

const MOST_PUBLIC_CONNECTIONS = 5

/** The pool of this process, kept across reloads of the code during development. */
export function database(): Db {
  globalThis.milepostConnection ??= connect(env.databaseUrl, { prepare: env.databasePrepare })
  return globalThis.milepostConnection.db
}

/** The same for commands of the console, which nobody waits for in a browser: each takes the time that it takes. */
export function patientDatabase(): Db {
  globalThis.milepostConnection ??= connect(env.databaseUrl, {
    prepare: env.databasePrepare,
    deadlineMs: NO_DEADLINE_MS,
  })
  return globalThis.milepostConnection.db
}

/**
 * The pool of what the public reads: it works as the role that sees what is public. The other pool, where one role has to do
 * for everything.
 */
export function publicDatabase(): Db {
  if (env.databasePublicUrl === env.databaseUrl) return database()
  globalThis.milepostPublicConnection ??= connect(env.databasePublicUrl, {
    max: MOST_PUBLIC_CONNECTIONS,
    prepare: env.databasePrepare,
  })
  return globalThis.milepostPublicConnection.db
}

/** Closes the pools of this process, for commands that end. */
export async function closeDatabase(): Promise<void> {
  const open = [globalThis.milepostConnection, globalThis.milepostPublicConnection]
  globalThis.milepostConnection = undefined
  globalThis.milepostPublicConnection = undefined
  await Promise.all(open.map((connection) => connection?.close()))
}
