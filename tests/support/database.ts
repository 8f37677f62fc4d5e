import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Connection, connect, type Db, NO_DEADLINE_MS } from '@/server/db/client'
import type { Addresses } from '@/server/db/embedded/cluster.mjs'
import { addressesAt, TEMPLATE } from './cluster'

/** A database of its own, migrated and empty. */
export interface TestDatabase extends Addresses {
  /** As the application. */
  readonly db: Db
  /** As the public's role. */
  readonly publicDb: Db
  /** As the owner of the tables, for what a test needs and the application may not do. */
  readonly ownerDb: Db
}

/**
 * Gives the tests of a file a fresh migrated database, dropped after the last of them.
 * Call it at the top of the file (or of a `describe`) and use `.db` inside the tests.
 * @example const database = testDatabase()
 */
export function testDatabase(): TestDatabase {
  let made: FreshDatabase | undefined
  beforeAll(async () => {
    made = await freshDatabase()
  })
  afterAll(() => made?.drop())
  const present = () => {
    if (made === undefined) throw new Error('The test database exists only while tests run')
    return made
  }
  return {
    get db() {
      return present().connection.db
    },
    get publicDb() {
      return present().publicConnection.db
    },
    get ownerDb() {
      return present().ownerConnection.db
    },
    get url() {
      return present().url
    },
    get ownerUrl() {
      return present().ownerUrl
    },
    get publicUrl() {
      return present().publicUrl
    },
    get backupUrl() {
      return present().backupUrl
    },
  }
}

export interface FreshDatabase extends Addresses {
  connection: Connection
  publicConnection: Connection
  ownerConnection: Connection
  drop(): Promise<void>
}

/** Makes a migrated database; whoever calls it drops it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(`create database ${name} template ${TEMPLATE} owner milepost_owner`)
  await asSuperuser(`revoke all on database ${name} from public`)
  await asSuperuser(
    `grant connect on database ${name} to milepost, milepost_public, milepost_backup`,
  )
  const addresses = addressesAt(inject('addresses'), name)
  const connection = connect(addresses.url, { max: 5, deadlineMs: NO_DEADLINE_MS })
  const publicConnection = connect(addresses.publicUrl, { max: 5 })
  const ownerConnection = connect(addresses.ownerUrl, { max: 2 })
  publicDbs.set(connection.db, publicConnection.db)
  const drop = async () => {
    await Promise.all([connection.close(), publicConnection.close(), ownerConnection.close()])
    await asSuperuser(`drop database ${name} with (force)`)
  }
  return { ...addresses, connection, publicConnection, ownerConnection, drop }
}

const publicDbs = new WeakMap<Db, Db>()

/** The same test database as the public's role has it; undefined for other databases. */
export const publicDbOf = (db: Db): Db | undefined => publicDbs.get(db)

async function asSuperuser(statement: string): Promise<void> {
  const superuser = postgres(inject('superuserUrl'), { max: 1 })
  try {
    await superuser.unsafe(statement)
  } finally {
    await superuser.end()
  }
}
