import { spawn } from 'node:child_process'
import { runningCluster } from '../../server/db/embedded/cluster.mjs'
import { Fault } from '../../server/db/embedded/fault.mjs'
import { buildIfChanged } from './build.mjs'
import { embeddedSettings, migrate, startEmbedded } from './database.mjs'
import { lockHolder, takeLock } from './lock.mjs'
import { installPackages } from './packages.mjs'
import { dataFolder, ROOT } from './paths.mjs'
import { hasOwnDatabase, readSettings } from './settings.mjs'
import { untilStopped } from './stopping.mjs'
import { typescriptArguments, typescriptEnvironment } from './typescript.mjs'

const COMMANDS = [
  ...['draft', 'import', 'export', 'bench', 'admin-link', 'audit-verify'],
  ...['backup', 'restore', 'restore-drill', 'reliability'],
]
const ON_THE_DATABASE = [
  'import',
  'export',
  'admin-link',
  'audit-verify',
  'backup',
  'restore',
  'restore-drill',
]
/** A restore brings the schema up to date itself, from where the backup was. */
const ON_AN_EMPTY_DATABASE = ['restore']

/**
 * Runs a command of src/cli with the person's own standard streams, folder and exit code.
 * Commands on the database use the one that `npm start` runs, else start it for as long as they take.
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  await untilStopped(async (run) => {
    if (name === undefined || !COMMANDS.includes(name)) {
      throw new Fault(`There is no command ${name ?? ''}: choose ${COMMANDS.join(', ')}.`)
    }
    const given = readSettings()
    await installPackages(given, run.signal)
    const settings = ON_THE_DATABASE.includes(name) ? await withDatabase(name, given, run) : given
    if (name === 'restore-drill' && !args.includes('--no-boot'))
      await buildIfChanged(settings, run.signal)
    run.exitCode = await passThrough(name, args, settings, run.signal)
  })
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} given
 * @param {import('./stopping.mjs').Run} run
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function withDatabase(name, given, run) {
  if (hasOwnDatabase(given)) return given
  const home = dataFolder(given)
  const holder = lockHolder(home)
  const running = holder?.settings && runningCluster(home)
  if (running) {
    const settings = { ...embeddedSettings(home, given, running), ...holder.settings }
    return withScratch(name, home, settings, run)
  }
  const lock = await takeLock(home)
  run.atEnd(async () => lock.release())
  const database = await startEmbedded(home, given, run.fail)
  run.atEnd(database.stop)
  if (!ON_AN_EMPTY_DATABASE.includes(name)) await migrate(database.settings, run.signal)
  return withScratch(name, home, database.settings, run)
}

/**
 * The rehearsal of a restore has a database of its own for as long as it takes.
 * @param {string} name
 * @param {string} home
 * @param {NodeJS.ProcessEnv} settings
 * @param {import('./stopping.mjs').Run} run
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function withScratch(name, home, settings, run) {
  const url = settings.DATABASE_URL
  if (name !== 'restore-drill' || url === undefined) return settings
  const { dropScratch, makeScratch, SCRATCH } = await import('../../server/db/embedded/scratch.mjs')
  await makeScratch(home, url)
  run.atEnd(() => dropScratch(home, url))
  return { ...settings, MILEPOST_DRILL_DATABASE: SCRATCH }
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} signal
 * @returns {Promise<number>} the command's exit code
 */
function passThrough(name, args, settings, signal) {
  const child = spawn(process.execPath, typescriptArguments(name, args), {
    cwd: personsFolder(settings),
    env: typescriptEnvironment(settings),
    stdio: 'inherit',
  })
  signal.addEventListener('abort', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * npm changes to the folder of package.json before it runs a command; file names are meant from where the person is.
 * @param {NodeJS.ProcessEnv} settings
 */
function personsFolder({ INIT_CWD }) {
  return process.cwd() === ROOT && INIT_CWD !== undefined ? INIT_CWD : process.cwd()
}
