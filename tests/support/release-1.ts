import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { migrateTo } from '@/server/db/backup/level'
import type { Addresses } from '@/server/db/embedded/cluster.mjs'
import { APPLICATION, OWNER } from '@/server/db/embedded/roles.mjs'
import { asSuperuser, emptyDatabase } from './empty-database'

const RELEASE_1_MIGRATIONS = 5
const FOLDER = 'tests/fixtures/release-1'

/**
 * A database as release 1 left it, with rows of every table that people used; until the end of the test. There was one role
 * then, which owned everything; the tables have gone to the owner of now, as they do when the roles are made.
 */
export async function databaseOfRelease1(): Promise<Addresses> {
  const database = await emptyDatabase(APPLICATION)
  await migrateTo(database.url, 'drizzle', RELEASE_1_MIGRATIONS)
  const application = postgres(database.url, { max: 1, onnotice: () => {} })
  try {
    await application.unsafe(readFileSync(`${FOLDER}/rows.sql`, 'utf8'))
  } finally {
    await application.end()
  }
  const name = new URL(database.url).pathname.slice(1)
  await asSuperuser(
    name,
    `alter database ${name} owner to ${OWNER}; reassign owned by ${APPLICATION} to ${OWNER}`,
  )
  return database
}

/** What release 1 asked of its database. */
export function statementsOfRelease1(): string[] {
  const lines = readFileSync(`${FOLDER}/statements.sql`, 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !line.startsWith('--'))
}
