import { join } from 'node:path'
import { findBinaries } from './binaries.mjs'
import { explain, Fault } from './fault.mjs'
import { DATABASE, initialise, SUPERUSER } from './initialise.mjs'
import { placeCluster } from './place.mjs'
import { databasePort } from './port.mjs'
import { clearLeftovers, readPostmaster, startPostmaster, stopPostmaster } from './postmaster.mjs'
import { serversIn } from './processes.mjs'
import { APPLICATION, BACKUP, ensureRoles, OWNER, PUBLIC_READER } from './roles.mjs'
import { secret } from './secrets.mjs'

const RESTARTS_PER_MINUTE = 5

/**
 * The addresses of the database `milepost`, one for each role: the application's, that of the owner of the tables, the
 * public's and the backups'.
 * @typedef {{ url: string, ownerUrl: string, publicUrl: string, backupUrl: string }} Addresses
 */

/**
 * A running embedded database. `superuserUrl` is for making and dropping databases, as the tests do.
 * @typedef {Addresses & { superuserUrl: string, pid(): number, stop(): Promise<void> }} Cluster
 */

/**
 * @typedef {object} ClusterOptions
 * @property {boolean} [durable] true unless the data may be lost with the machine, as in tests
 * @property {'packaged' | 'system'} [prefer] whose programs to run, where both are here: for tests
 * @property {(message: string) => void} [report] hears that the server ended by itself and was started again
 * @property {(fault: unknown) => void} [giveUp] hears that it ended and could not be started again
 */

/**
 * Starts the embedded PostgreSQL of a data folder: makes it at first, recovers it after a crash, and keeps it running
 * until `stop()`.
 * @param {string} home absolute path of the data folder
 * @param {ClusterOptions} [options]
 * @returns {Promise<Cluster>}
 */
export async function startCluster(home, options = {}) {
  const durable = options.durable ?? true
  const place = placeCluster(home)
  const superuserPassword = secret(home, 'superuser-password')
  const binaries = findBinaries(place.account, options.prefer)
  await initialise(place, binaries, superuserPassword, { durable })
  await clearLeftovers(place.folder)
  const port = await databasePort(home).catch((error) => {
    throw explain(error, home)
  })
  const start = () =>
    startPostmaster(place, binaries, { port, durable, logFile: join(home, 'database.log') })
  const kept = keepRunning(await start(), start, place.folder, options)
  const superuserUrl = address(SUPERUSER, superuserPassword, port, 'postgres')
  try {
    const ofDatabase = address(SUPERUSER, superuserPassword, port, DATABASE)
    await ensureRoles(ofDatabase, DATABASE, passwordsOf(home))
  } catch (error) {
    await kept.stop()
    throw error
  }
  return { ...addressesOf(home, port), superuserUrl, ...kept }
}

/**
 * The addresses of the cluster that another process keeps running in `home`.
 * @param {string} home
 * @returns {Addresses | undefined}
 */
export function runningCluster(home) {
  const { folder } = placeCluster(home)
  const recorded = readPostmaster(folder)
  if (!recorded?.ready || !serversIn(folder, recorded.pid).includes(recorded.pid)) return undefined
  return addressesOf(home, recorded.port)
}

/**
 * @param {string} home
 * @param {number} port
 * @returns {Addresses}
 */
function addressesOf(home, port) {
  const passwords = passwordsOf(home)
  return {
    url: address(APPLICATION, passwords[APPLICATION], port, DATABASE),
    ownerUrl: address(OWNER, passwords[OWNER], port, DATABASE),
    publicUrl: address(PUBLIC_READER, passwords[PUBLIC_READER], port, DATABASE),
    backupUrl: address(BACKUP, passwords[BACKUP], port, DATABASE),
  }
}

/** @param {string} home */
function passwordsOf(home) {
  return {
    [APPLICATION]: secret(home, 'database-password'),
    [OWNER]: secret(home, 'owner-password'),
    [PUBLIC_READER]: secret(home, 'public-password'),
    [BACKUP]: secret(home, 'backup-password'),
  }
}

/**
 * @param {string} role
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
function address(role, password, port, database) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}

/**
 * @param {import('node:child_process').ChildProcess} first
 * @param {() => Promise<import('node:child_process').ChildProcess>} start
 * @param {string} folder
 * @param {Pick<ClusterOptions, 'report' | 'giveUp'>} options
 */
function keepRunning(first, start, folder, options) {
  let child = first
  let stopping = false
  let recovery = Promise.resolve()
  /** @type {number[]} */
  let restarts = []

  const recover = async () => {
    while (!stopping) {
      restarts = [...restarts.filter((at) => performance.now() - at < 60_000), performance.now()]
      if (restarts.length > RESTARTS_PER_MINUTE) {
        throw new Fault(
          'The embedded database keeps ending by itself: database.log in the data folder says why.',
        )
      }
      options.report?.('The database ended unexpectedly and is being started again.')
      await clearLeftovers(folder)
      const started = await start().catch(() => undefined)
      if (!started) continue
      child = started
      return watch()
    }
  }
  const watch = () => {
    child.once('exit', () => {
      recovery = recover().catch((error) => options.giveUp?.(error))
    })
  }
  watch()
  process.on('exit', () => child.kill('SIGINT'))

  return {
    pid: () => child.pid ?? 0,
    stop: async () => {
      stopping = true
      await recovery
      if (child.pid !== undefined) await stopPostmaster(child.pid)
    },
  }
}
