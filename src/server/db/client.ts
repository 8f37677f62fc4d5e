import 'server-only'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/env'
import { isLoopback } from '@/loopback'
import { poolForDrizzle } from './pool'
import { replicaWatch } from './replica-watch'
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
 * Off the loopback the server has to prove its name with a certificate. `name` is what the database and the numbers know the pool by;
 * `deadlineMs` ends what takes longer (12 seconds).
 */
export function connect(
  url: string,
  { max = 10, prepare = true, name, deadlineMs }: ConnectOptions = {},
): Connection {
  const pool = postgres(url, {
    max,
    prepare,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 30 * 60,
    backoff: reconnectDelay,
    connection: { application_name: name ?? 'milepost', TimeZone: 'UTC' },
    onnotice: () => {},
  })
  const client = poolForDrizzle(pool, {
    prepare,
    ...(name !== undefined && { name }),
    ...(deadlineMs !== undefined && { deadlineMs }),
  })
  return { db: drizzle(client, { schema }), close: () => pool.end({ timeout: 5 }) }
}

declare global {
  var milepostConnection: Connection | undefined
  var milepostPublicConnection: Connection | undefined
  var milepostReplicaConnection: Connection | undefined
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
 * The pool of what the public reads: it works as the role that sees what is public, on the replica while that is close
 * behind. The pool of everybody else where one role has to do for everything.
 * Only the public reads from a replica. Whoever is signed in, and every transaction, has the primary, so that nobody can
 * miss what they have just written themselves: the public writes nothing.
 */
export function publicDatabase(): Db {
  if (env.databaseReplicaUrl !== undefined && replicaWatch()?.isReplicaReadable()) {
    globalThis.milepostReplicaConnection ??= connect(
      env.databaseReplicaUrl,
      forPublic('milepost replica'),
    )
    return globalThis.milepostReplicaConnection.db
  }
  if (env.databasePublicUrl === env.databaseUrl) return database()
  globalThis.milepostPublicConnection ??= connect(
    env.databasePublicUrl,
    forPublic('milepost public'),
  )
  return globalThis.milepostPublicConnection.db
}

const forPublic = (name: string) => ({
  max: MOST_PUBLIC_CONNECTIONS,
  prepare: env.databasePrepare,
  name,
})

/** Closes the pools of this process, for commands that end. */
export async function closeDatabase(): Promise<void> {
  const open = [
    globalThis.milepostReplicaWatch,
    globalThis.milepostReplicaConnection,
    globalThis.milepostPublicConnection,
    globalThis.milepostConnection,
  ]
  globalThis.milepostReplicaWatch = undefined
  globalThis.milepostReplicaConnection = undefined
  globalThis.milepostPublicConnection = undefined
  globalThis.milepostConnection = undefined
  await Promise.all(open.map((one) => one?.close()))
}
