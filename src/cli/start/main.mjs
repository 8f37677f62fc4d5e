import { Fault } from '../../server/db/embedded/fault.mjs'
import { freePort } from '../../server/db/embedded/port.mjs'
import { announce } from './announce.mjs'
import { buildIfChanged } from './build.mjs'
import { loadSample, migrate, startEmbedded } from './database.mjs'
import { takeLock } from './lock.mjs'
import { HELP, readOptions } from './options.mjs'
import { installPackages } from './packages.mjs'
import { dataFolder } from './paths.mjs'
import { say } from './progress.mjs'
import { startServer } from './server.mjs'
import { hasOwnDatabase, readSettings, sampleSettings, serverPort } from './settings.mjs'
import { untilStopped } from './stopping.mjs'
import { runTypescript } from './typescript.mjs'
import { startWorker } from './worker.mjs'

/**
 * `npm start`: runs Milepost until it is told to stop.
 * @param {string[]} args
 */
export async function main(args) {
  await untilStopped(async (run) => {
    const options = readOptions(args)
    if (options.help) {
      process.stdout.write(HELP)
      return
    }
    const settings = readSettings(options.settings)
    if (hasOwnDatabase(settings)) await startOnOwnDatabase(settings, options, run)
    else await startOnSample(settings, options, run)
  })
}

/**
 * @typedef {import('./options.mjs').StartOptions} StartOptions
 * @typedef {import('./stopping.mjs').Run} Run
 */

/**
 * @param {NodeJS.ProcessEnv} given
 * @param {StartOptions} options
 * @param {Run} run
 */
async function startOnSample(given, options, run) {
  const port = serverPort(given)
  const home = dataFolder(given)
  const lock = await takeLock(home)
  run.atEnd(async () => lock.release())
  await assertFree(port)
  await installPackages(given, run.signal)
  const database = await startEmbedded(home, given, run.fail)
  run.atEnd(database.stop)
  await migrate(database.settings, run.signal)
  lock.publish({ settings: sampleSettings(given) })
  if (options.databaseOnly) {
    process.stdout.write('The database is ready.\n')
    return run.untilEnd()
  }
  await loadSample(database.settings, run.signal)
  const server = await serve(port, quietly(database.settings), options, run)
  lock.publish({ settings: sampleSettings(given), address: server.address })
  announce(server.address, sampleSettings(given))
  await whileServing(run)
}

/**
 * @param {NodeJS.ProcessEnv} settings
 * @param {StartOptions} options
 * @param {Run} run
 */
async function startOnOwnDatabase(settings, options, run) {
  const port = serverPort(settings)
  await assertFree(port)
  await installPackages(settings, run.signal)
  await migrate(settings, run.signal)
  const server = await serve(port, settings, options, run)
  const link = await runTypescript('admin-link', ['--first-run'], settings, run.signal)
  announce(server.address)
  if (link) process.stdout.write(`${link}\n`)
  await whileServing(run)
}

/**
 * Whoever tries the sample reads what the launcher says, and not a line for every page.
 * @param {NodeJS.ProcessEnv} settings
 * @returns {NodeJS.ProcessEnv}
 */
function quietly(settings) {
  return { LOG_LEVEL: 'warn', ...settings }
}

/** @param {number} port */
async function assertFree(port) {
  if ((await freePort(port)) !== undefined) return
  const other = port === 65535 ? port - 1 : port + 1
  throw new Fault(
    `Port ${port} is taken or not allowed: stop the program that uses it, or choose another port with npm start -- --port ${other}.`,
  )
}

/**
 * @param {number} port
 * @param {NodeJS.ProcessEnv} settings
 * @param {StartOptions} options
 * @param {Run} run
 */
async function serve(port, settings, { dev }, run) {
  if (!dev) await buildIfChanged(settings, run.signal)
  const server = await startServer(port, settings, {
    dev,
    signal: run.signal,
    report: say,
    giveUp: run.fail,
  })
  run.atEnd(server.stop)
  run.atEnd(startWorker(settings).stop)
  return server
}

/** @param {Run} run */
async function whileServing(run) {
  await run.untilEnd()
  say('Stopping …')
}
