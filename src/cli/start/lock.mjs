import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { explain, Fault, systemCode } from '../../server/db/embedded/fault.mjs'
import { makeHome } from '../../server/db/embedded/home.mjs'
import { birthOf, isAlive } from '../../server/db/embedded/processes.mjs'

/**
 * Who works in a data folder.
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} birth tells a process from a later one with the same number
 * @property {string} [address] where it serves, once it does
 * @property {Record<string, string>} [settings] what the application there was told, no secrets
 */

/**
 * The process that works in the data folder, if one does.
 * @param {string} home
 * @returns {Holder | undefined}
 */
export function lockHolder(home) {
  try {
    /** @type {Holder} */
    const holder = JSON.parse(readFileSync(join(home, 'lock'), 'utf8'))
    return isAlive(holder.pid) && birthOf(holder.pid) === holder.birth ? holder : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes the data folder for this process, also when the one that had it died without giving it back.
 * Throws a Fault that names the process that has it.
 * @param {string} home
 * @returns {Promise<{ publish(details: Pick<Holder, 'address' | 'settings'>): void, release(): void }>}
 */
export async function takeLock(home) {
  const file = join(home, 'lock')
  const mine = { pid: process.pid, birth: birthOf(process.pid) }
  const draft = `${file}.${process.pid}`
  try {
    makeHome(home)
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
    await claim(home, draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw explain(error, home)
  }
  return {
    publish: (details) => {
      writeFileSync(draft, JSON.stringify({ ...mine, ...details }), { mode: 0o600 })
      renameSync(draft, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}

/**
 * A free lock goes to the first that links its file there. A dead one is replaced; of several that replace it at
 * once, the last stays, which each sees a moment later.
 * @param {string} home
 * @param {string} draft
 * @param {string} file
 */
async function claim(home, draft, file) {
  try {
    linkSync(draft, file)
    rmSync(draft)
    return
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
  refuse(lockHolder(home), home)
  renameSync(draft, file)
  await sleep(150)
  refuse(lockHolder(home), home)
}

/**
 * @param {Holder | undefined} holder
 * @param {string} home
 */
function refuse(holder, home) {
  if (!holder || holder.pid === process.pid) return
  const state = holder.address ? `serves ${holder.address}` : 'is starting or running a command'
  throw new Fault(
    `Milepost already works in ${home}: process ${holder.pid} ${state}. Use that one, stop it first, or set MILEPOST_DATA_DIR to another folder.`,
  )
}
