import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain, systemCode } from './fault.mjs'

/**
 * A secret of the data folder, made at its first use: 43 characters of A-Z, a-z, 0-9, `-` and `_` (256 random bits),
 * in a file that only its owner may read.
 * @param {string} home
 * @param {'superuser-password' | 'database-password' | 'owner-password' | 'public-password' | 'backup-password' | 'session-secret'} name
 * @returns {string}
 */
export function secret(home, name) {
  const file = join(home, name)
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw explain(error, home)
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}
