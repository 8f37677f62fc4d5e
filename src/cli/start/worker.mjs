import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot, ROOT } from './paths.mjs'
import { say } from './progress.mjs'
import { typescriptArguments, typescriptEnvironment } from './typescript.mjs'

/** The worker takes 15 seconds at most to finish or give back what it is at. */
const STOP_LIMIT = 20_000
const SHORTEST_WAIT = 1000
const LONGEST_WAIT = 30_000
const LONG_ENOUGH = 60_000

/**
 * Starts the worker, which does what Milepost does in the background, and starts it again whenever it ends: after a
 * second, then after twice as long each time, until it has worked for a minute.
 * @param {NodeJS.ProcessEnv} settings
 * @returns {{ pid(): number, stop(): Promise<void> }}
 */
export function startWorker(settings) {
  const stopping = new AbortController()
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child

  const keepWorking = async () => {
    for (let wait = SHORTEST_WAIT; !stopping.signal.aborted; ) {
      const began = performance.now()
      child = spawnWorker(settings)
      await ended(child)
      if (stopping.signal.aborted) return
      if (performance.now() - began > LONG_ENOUGH) wait = SHORTEST_WAIT
      say('The background worker ended by itself and is started again.')
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {})
      wait = Math.min(2 * wait, LONGEST_WAIT)
    }
  }

  const working = keepWorking()
  const stop = async () => {
    stopping.abort()
    child?.kill('SIGTERM')
    await Promise.race([working, sleep(STOP_LIMIT, undefined, { ref: false })])
    child?.kill('SIGKILL')
    await working
  }
  return { pid: () => child?.pid ?? 0, stop }
}

/** @param {NodeJS.ProcessEnv} settings */
function spawnWorker(settings) {
  const followParent = ['--require', inRoot('src/cli/start/follow-parent.cjs')]
  return spawn(process.execPath, [...followParent, ...typescriptArguments('worker', [])], {
    cwd: ROOT,
    detached: true,
    env: { ...typescriptEnvironment(settings), NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
