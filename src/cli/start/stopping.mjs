import { Fault } from '../../server/db/embedded/fault.mjs'
import { say } from './progress.mjs'

/**
 * One run of a command that leaves nothing behind.
 * @typedef {object} Run
 * @property {AbortSignal} signal aborts when somebody wants the run to stop
 * @property {(close: () => Promise<void>) => void} atEnd what to undo; the last comes first
 * @property {() => Promise<void>} untilEnd resolves when the run is to stop
 * @property {number} exitCode what the process ends with when nothing fails
 * @property {(fault: unknown) => void} fail stops the run because of a fault that happened elsewhere
 */

/**
 * Does `work` until it is done, fails, or a signal (Ctrl-C, SIGTERM, SIGHUP) wants it to stop; then undoes what it
 * registered. Faults become one sentence on standard error and exit code 1; a signal is a wish, so its code is 0.
 * @param {(run: Run) => Promise<void>} work
 */
export async function untilStopped(work) {
  const stopping = new AbortController()
  /** @type {(() => Promise<void>)[]} */
  const closers = []
  /** @type {unknown} */
  let failure
  const wish = () => stopping.abort()
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, wish)

  /** @type {Run} */
  const run = {
    exitCode: 0,
    signal: stopping.signal,
    atEnd: (close) => {
      closers.unshift(close)
      stopping.signal.throwIfAborted()
    },
    untilEnd: () =>
      new Promise((resolve) => {
        if (stopping.signal.aborted) resolve()
        stopping.signal.addEventListener('abort', () => resolve(), { once: true })
      }),
    fail: (fault) => {
      failure ??= fault
      stopping.abort()
    },
  }

  try {
    await work(run)
  } catch (error) {
    if (!stopping.signal.aborted) failure ??= error
  }
  for (const close of closers) {
    await close().catch((error) => {
      failure ??= error
    })
  }
  if (failure !== undefined) say(sentence(failure))
  process.exit(failure === undefined ? run.exitCode : 1)
}

/**
 * @param {unknown} failure
 * @returns {string}
 */
export function sentence(failure) {
  if (failure instanceof Fault) return failure.message
  const reason = failure instanceof Error ? failure.message : String(failure)
  return `Milepost stopped because of a fault of its own: ${reason}.`
}
