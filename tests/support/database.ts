import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Connection, connect, type Db } from '@/server/db/client'
import { databaseAt, TEMPLATE } from './cluster'

/** A database of its own, migrated and empty. */
export interface TestDatabase {
  readonly db: Db
  readonly url: string
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
    get url() {
      return present().url
    },
  }
}

export interface FreshDatabase {
  connection: Connection
  url: string
  drop(): Promise<void>
}

/** Makes a migrated database; whoever calls it drops it. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(`create database ${name} template ${TEMPLATE} owner milepost`)
  const url = databaseAt(inject('applicationUrl'), name)
  const connection = connect(url, { max: 5 })
  const drop = async () => {
    await connection.close()
    await asSuperuser(`drop database ${name} with (force)`)
  }
  return { connection, url, drop }
}

async function asSuperuser(statement: string): Promise<void> {
  const superuser = postgres(inject('superuserUrl'), { max: 1 })
  try {
    await superuser.unsafe(statement)
  } finally {
    await superuser.end()
  }
}
