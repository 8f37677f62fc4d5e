import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemCode } from './fault.mjs'

/**
 * Whether a process runs; one that has ended but was never collected by its parent does not.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  return isTaken(pid) && statFields(pid)?.[0] !== 'Z'
}

/**
 * Whether the number belongs to any process, even one that has ended and was not collected yet.
 * @param {number} pid
 * @returns {boolean}
 */
export function isTaken(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

/**
 * A token that differs between two processes that had the same number one after the other.
 * @param {number} pid
 * @returns {string} empty where the system does not tell
 */
export function birthOf(pid) {
  const fields = statFields(pid)
  if (fields) return fields[19] ?? ''
  if (process.platform === 'win32') return ''
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

/**
 * Fields of /proc/PID/stat from the state onwards, or undefined where there is no /proc.
 * @param {number} pid
 */
function statFields(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/**
 * Process numbers of the PostgreSQL server that works in `folder`, its backends included.
 * @param {string} folder
 * @param {number | undefined} recorded the number in postmaster.pid, which may be stale
 * @returns {number[]}
 */
export function serversIn(folder, recorded) {
  if (process.platform === 'linux') return numbersInProc().filter((pid) => worksIn(pid, folder))
  if (recorded === undefined || !isAlive(recorded)) return []
  if (process.platform === 'win32') return [recorded]
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(recorded)], { encoding: 'utf8' })
  return command.stdout.includes('postgres') ? [recorded] : []
}

function numbersInProc() {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && isAlive(pid))
}

/** @param {number} pid @param {string} folder */
function worksIn(pid, folder) {
  try {
    return (
      readlinkSync(join('/proc', String(pid), 'cwd')) === folder &&
      readFileSync(join('/proc', String(pid), 'comm'), 'utf8').startsWith('postgres')
    )
  } catch {
    return false
  }
}

/**
 * Waits until `holds()` is true.
 * @param {() => boolean} holds
 * @param {number} milliseconds
 * @returns {Promise<boolean>} false when the time ran out first
 */
export async function waitFor(holds, milliseconds) {
  const deadline = performance.now() + milliseconds
  while (!holds()) {
    if (performance.now() > deadline) return false
    await sleep(20)
  }
  return true
}
