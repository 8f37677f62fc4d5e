import { spawnSync } from 'node:child_process'
import { Fault } from './fault.mjs'

/**
 * The operating-system account that the database runs under.
 * @typedef {{ name: string, uid: number, gid: number }} Account
 */

/** @param {string} flag @param {string} name @returns {number | undefined} */
function numericId(flag, name) {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : undefined
}

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres`, else `nobody`.
 * An ordinary user (and Windows) runs it as itself: `undefined`.
 * @returns {Account | undefined}
 */
export function databaseAccount() {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const uid = numericId('-u', name)
    const gid = numericId('-g', name)
    if (uid !== undefined && uid > 0 && gid !== undefined && mayBecome({ name, uid, gid })) {
      return { name, uid, gid }
    }
  }
  throw new Fault(
    'PostgreSQL does not run as root and there is no account called postgres or nobody to lend it: run the command as an ordinary user, or set DATABASE_URL to a database of your own.',
  )
}

/** @param {Account} account */
function mayBecome({ uid, gid }) {
  return spawnSync('/bin/sh', ['-c', ':'], { uid, gid, cwd: '/' }).status === 0
}

/**
 * Whether the account can get to `path` through all of its parent folders and run or enter it.
 * @param {Account | undefined} account
 * @param {string} path
 * @returns {boolean}
 */
export function canReach(account, path) {
  if (!account) return true
  const { uid, gid } = account
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid, gid, cwd: '/' }).status === 0
}

/**
 * Spawn options that run a program as the account, away from a working directory that it may not enter.
 * The environment is fixed: settings such as PGDATA of the person's shell must not leak into the database.
 * @param {Account | undefined} account
 */
export function runAs(account) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' }
  return account ? { uid: account.uid, gid: account.gid, cwd: '/', env } : { env }
}
