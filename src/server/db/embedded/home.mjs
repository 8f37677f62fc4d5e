import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { explain, systemCode } from './fault.mjs'

/**
 * Makes the data folder, for its owner alone, unless it is there.
 * @param {string} home
 */
export function makeHome(home) {
  try {
    mkdirSync(dirname(home), { recursive: true })
    mkdirSync(home, { mode: 0o700 })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw explain(error, home)
  }
}
