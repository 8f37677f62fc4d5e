import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { canReach, databaseAccount } from './account.mjs'
import { explain } from './fault.mjs'
import { makeHome } from './home.mjs'

/** Where root keeps what the database account could not reach below a closed folder such as /root. */
export const OUTSIDE_HOME = '/var/lib/milepost'

/**
 * @typedef {{ folder: string, account: import('./account.mjs').Account | undefined }} Place
 *   folder of the cluster's files (it may not exist yet) and the account that owns them
 */

/**
 * Makes the data folder and says where in it the cluster lies: `home/database`, which is a link to a folder
 * below /var/lib/milepost when the account of the database may not enter `home`.
 * @param {string} home absolute path of the data folder
 * @returns {Place}
 */
export function placeCluster(home) {
  try {
    const lent = databaseAccount()
    makeHome(home)
    if (lent) chmodSync(home, 0o711)
    const entry = join(home, 'database')
    dropDanglingLink(entry)
    if (existsSync(entry)) return existingPlace(realpathSync(entry), lent)
    if (canReach(lent, home)) return { folder: entry, account: lent }
    mkdirSync(OUTSIDE_HOME, { recursive: true, mode: 0o755 })
    const outside = mkdtempSync(join(OUTSIDE_HOME, 'data-'))
    chmodSync(outside, 0o711)
    symlinkSync(join(outside, 'database'), entry)
    return { folder: join(outside, 'database'), account: lent }
  } catch (error) {
    throw explain(error, home)
  }
}

/** @param {string} entry */
function dropDanglingLink(entry) {
  const found = lstatSync(entry, { throwIfNoEntry: false })
  if (found?.isSymbolicLink() && !existsSync(readlinkSync(entry))) rmSync(entry)
}

/**
 * Files that another account made earlier stay that account's: root runs the database as their owner.
 * @param {string} folder
 * @param {import('./account.mjs').Account | undefined} lent
 * @returns {Place}
 */
function existingPlace(folder, lent) {
  const { uid, gid } = statSync(folder)
  return { folder, account: lent && { name: `user ${uid}`, uid, gid } }
}
