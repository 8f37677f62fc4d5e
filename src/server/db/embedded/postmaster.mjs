import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runAs } from './account.mjs'
import { explain, Fault, faultInOutput } from './fault.mjs'
import { isAlive, isTaken, serversIn, waitFor } from './processes.mjs'

const START_LIMIT = 60_000
const STOP_LIMIT = 20_000

/**
 * What postmaster.pid says of the server that wrote it last.
 * @param {string} folder
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function readPostmaster(folder) {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return undefined
  }
}

/**
 * Starts the server and waits until it takes connections.
 * @param {import('./place.mjs').Place} place
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {{ port: number, logFile: string, durable: boolean }} options
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function startPostmaster(place, binaries, options) {
  const log = openLog(options.logFile)
  const child = spawn(join(binaries.bin, 'postgres'), settings(place.folder, options), {
    ...runAs(place.account),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  /** @type {unknown} */
  let failure
  child.on('error', (error) => {
    failure = error
  })
  const ended = () => failure !== undefined || child.exitCode !== null || child.signalCode !== null
  const ready = () => {
    const recorded = readPostmaster(place.folder)
    return recorded?.pid === child.pid && recorded?.ready === true
  }
  const inTime = await waitFor(() => ended() || ready(), START_LIMIT)
  if (inTime && !ended()) return child
  child.kill('SIGQUIT')
  throw failure ? explain(failure, place.folder) : startFault(place.folder, options.logFile)
}

/** @param {string} logFile */
function openLog(logFile) {
  try {
    if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`)
    return openSync(logFile, 'a', 0o600)
  } catch (error) {
    throw explain(error, logFile)
  }
}

/**
 * @param {string} folder
 * @param {{ port: number, durable: boolean }} options
 */
function settings(folder, { port, durable }) {
  const onOff = durable ? 'on' : 'off'
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    fsync: onOff,
    full_page_writes: onOff,
    synchronous_commit: onOff,
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
  }
  return [
    '-D',
    folder,
    ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** @param {string} folder @param {string} logFile */
function startFault(folder, logFile) {
  const output = readFileSync(logFile, 'utf8')
  const reason = output
    .split('\n')
    .findLast((line) => /FATAL|PANIC/.test(line) && !line.includes('the database system is'))
  return (
    faultInOutput(output, folder) ??
    new Fault(
      `The embedded database did not start: ${reason?.trim() ?? 'it said nothing'} (see ${logFile}).`,
    )
  )
}

/**
 * Ends whatever still serves `folder` after a crash of the program that had started it, and clears away the
 * record that would keep a new server from starting. Nothing acknowledged is lost: PostgreSQL replays its log.
 * @param {string} folder
 */
export async function clearLeftovers(folder) {
  const recorded = readPostmaster(folder)
  const servers = serversIn(folder, recorded?.pid)
  if (recorded && servers.includes(recorded.pid)) await stopPostmaster(recorded.pid)
  const gone = await waitFor(() => serversIn(folder, recorded?.pid).length === 0, STOP_LIMIT)
  if (!gone) {
    throw new Fault(
      `A PostgreSQL server still works in ${folder} and does not stop: end process ${servers.join(', ')}, then run the command again.`,
    )
  }
  if (recorded && isTaken(recorded.pid)) rmSync(join(folder, 'postmaster.pid'), { force: true })
}

/**
 * Stops a server in order: sessions are ended, the last changes written, the files closed.
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  if (await waitFor(() => !isAlive(pid), STOP_LIMIT)) return
  process.kill(pid, 'SIGQUIT')
  await waitFor(() => !isAlive(pid), STOP_LIMIT)
}
