import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../server/db/embedded/fault.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { lastLines } from './run-program.mjs'

const HOST = '127.0.0.1'
/** Longer than the server takes to answer what it was asked (20 s) and to let go of the database (5 s). */
const STOP_LIMIT = 30_000
const RESTARTS_PER_MINUTE = 5
const NEXT = inRoot('node_modules/next/dist/bin/next')
const SERVE = inRoot('src/cli/serve.mjs')

/**
 * A web server that answers, and is started again when it ends by itself.
 * @typedef {{ address: string, pid(): number, stop(): Promise<void> }} Server
 */

/**
 * @typedef {object} ServerOptions
 * @property {boolean} dev
 * @property {AbortSignal} signal
 * @property {(message: string) => void} report hears that the server ended by itself and is started again
 * @property {(fault: unknown) => void} giveUp hears that it ended and could not be started again
 */

/**
 * Starts the web server, waits until it answers, and keeps it running until `stop()`.
 * @param {number} port
 * @param {NodeJS.ProcessEnv} settings
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(port, settings, { dev, signal, report, giveUp }) {
  const address = `http://${HOST}:${port}`
  const launch = () => launchServer(address, () => spawnServer(port, settings, dev), signal)
  let running = await launch()
  let stopping = false
  let recovery = Promise.resolve()
  /** @type {number[]} */
  let restarts = []

  const recover = async () => {
    while (!stopping) {
      restarts = [...restarts.filter((at) => performance.now() - at < 60_000), performance.now()]
      if (restarts.length > RESTARTS_PER_MINUTE) {
        throw new Fault('The web server keeps ending by itself: what it printed says why.')
      }
      report('The web server ended unexpectedly and is being started again.')
      const started = await launch().catch(() => undefined)
      if (!started) continue
      running = started
      return watch()
    }
  }
  const watch = () => {
    void running.ended.then(() => {
      if (!stopping) recovery = recover().catch(giveUp)
    })
  }
  watch()

  return {
    address,
    pid: () => running.pid,
    stop: async () => {
      stopping = true
      await recovery
      await running.stop()
    },
  }
}

/**
 * One process of the web server, from its start to its end.
 * @param {string} address
 * @param {() => import('node:child_process').ChildProcess} spawnChild
 * @param {AbortSignal} signal
 */
async function launchServer(address, spawnChild, signal) {
  const child = spawnChild()
  let output = ''
  let alive = true
  child.stdout?.on('data', (text) => {
    output = (output + text).slice(-10_000)
  })
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => {
      alive = false
      resolve()
    })
  })
  const stop = async () => {
    if (!alive) return
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(STOP_LIMIT, undefined, { ref: false })])
    if (alive) child.kill('SIGKILL')
    await ended
  }
  while (!(await answers(address))) {
    if (signal.aborted) await stop()
    signal.throwIfAborted()
    if (!alive) throw new Fault(`The web server did not start.\n${lastLines(output, 20)}`)
    await sleep(50)
  }
  return { pid: child.pid ?? 0, ended, stop }
}

/**
 * @param {number} port
 * @param {NodeJS.ProcessEnv} settings
 * @param {boolean} dev
 */
function spawnServer(port, settings, dev) {
  const followParent = inRoot('src/cli/start/follow-parent.cjs')
  const server = dev
    ? [NEXT, 'dev', '-H', HOST, '-p', String(port)]
    : [SERVE, '--port', String(port)]
  const env = {
    ...settings,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return spawn(process.execPath, ['--require', followParent, ...server], {
    cwd: ROOT,
    detached: true,
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    stdio: ['ignore', dev ? 'inherit' : 'pipe', 'inherit', 'ipc'],
  })
}

/** @param {string} address */
async function answers(address) {
  try {
    await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000), redirect: 'manual' })
    return true
  } catch {
    return false
  }
}
