import postgres from 'postgres'
import { SUPERUSER } from './initialise.mjs'
import { OWNER } from './roles.mjs'
import { secret } from './secrets.mjs'

/** The database that a restore is rehearsed in. */
export const SCRATCH = 'milepost_drill'

/**
 * Makes the scratch database of a running cluster anew and empty.
 * @param {string} home
 * @param {string} url address of any database of the cluster
 */
export async function makeScratch(home, url) {
  await asSuperuser(home, url, async (sql) => {
    await sql`drop database if exists ${sql(SCRATCH)} with (force)`
    await sql`create database ${sql(SCRATCH)} owner ${sql(OWNER)}`
  })
}

/**
 * @param {string} home
 * @param {string} url
 */
export async function dropScratch(home, url) {
  await asSuperuser(home, url, async (sql) => {
    await sql`drop database if exists ${sql(SCRATCH)} with (force)`
  })
}

/**
 * @param {string} home
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<void>} work
 */
async function asSuperuser(home, url, work) {
  const address = new URL(url)
  address.username = SUPERUSER
  address.password = secret(home, 'superuser-password')
  address.pathname = '/postgres'
  const sql = postgres(address.href, { max: 1, onnotice: () => {} })
  try {
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
