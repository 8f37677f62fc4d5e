import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../server/db/embedded/fault.mjs'
import { inRoot, ROOT } from './paths.mjs'
import { lastLines } from './run-program.mjs'

const HOST = '127.0.0.1'
const STOP_LIMIT = 20_000
const NEXT = inRoot('node_modules/next/dist/bin/next')

/**
 * A web server that answers.
 * @typedef {{ address: string, ended: Promise<void>, stop(): Promise<void> }} Server
 */

/**
 * Starts the web server and waits until it answers.
 * @param {number} port
 * @param {NodeJS.ProcessEnv} settings
 * @param {{ dev: boolean, signal: AbortSignal }} options
 * @returns {Promise<Server>}
 */
export async function startServer(port, settings, { dev, signal }) {
  const address = `http://${HOST}:${port}`
  const child = spawnServer(port, settings, dev)
  let output = ''
  let running = true
  child.stdout?.on('data', (text) => {
    output = (output + text).slice(-10_000)
  })
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('exit', () => {
      running = false
      resolve()
    })
  })
  const stop = async () => {
    if (!running) return
    child.kill('SIGTERM')
    await Promise.race([ended, sleep(STOP_LIMIT, undefined, { ref: false })])
    if (running) child.kill('SIGKILL')
    await ended
  }
  while (!(await answers(address))) {
    if (signal.aborted) await stop()
    signal.throwIfAborted()
    if (!running) throw new Fault(`The web server did not start.\n${lastLines(output, 20)}`)
    await sleep(50)
  }
  return { address, ended, stop }
}

/**
 * @param {number} port
 * @param {NodeJS.ProcessEnv} settings
 * @param {boolean} dev
 */
function spawnServer(port, settings, dev) {
  const followParent = inRoot('src/cli/start/follow-parent.cjs')
  const next = [NEXT, dev ? 'dev' : 'start', '-H', HOST, '-p', String(port)]
  const env = {
    ...settings,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return spawn(process.execPath, ['--require', followParent, ...next], {
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
