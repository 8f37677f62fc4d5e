import { Server } from 'node:net'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'

/** For connections that the system has taken already and this process has not seen yet. */
const LAST_ARRIVALS_MS = 1000
/** How long nothing may be in flight before it is taken that nothing comes any more. */
const QUIET_MS = 200
const LOOK_MS = 20

/**
 * Ends a server in order: it takes no new connections, answers what it was asked, tells kept connections that they are
 * over, and lets go of the database.
 * @param {import('node:http').Server} server
 * @returns {(limit: number) => Promise<boolean>} gives milliseconds to the requests in flight; false when some were cut off
 */
export function stopping(server) {
  /** @type {Set<import('node:http').ServerResponse>} */
  const open = new Set()
  let isStopping = false
  server.on('request', (_request, answer) => {
    open.add(answer)
    answer.once('close', () => open.delete(answer))
    if (isStopping) answer.shouldKeepAlive = false
  })
  return async (limit) => {
    isStopping = true
    for (const answer of open) answer.shouldKeepAlive = false
    await sleep(LAST_ARRIVALS_MS)
    await turn()
    // The close of an HTTP server cuts off connections whose request was not read yet: that of its parent does not.
    Server.prototype.close.call(server)
    const inTime = await quietWithin(limit, open)
    server.closeAllConnections()
    await closeDatabases()
    return inTime
  }
}

/**
 * Whether everything was answered within so many milliseconds, and nothing came for a while.
 * @param {number} limit
 * @param {ReadonlySet<unknown>} open
 */
async function quietWithin(limit, open) {
  const end = performance.now() + limit
  let quietSince = performance.now()
  while (performance.now() < end) {
    if (open.size > 0) quietSince = performance.now()
    else if (performance.now() - quietSince > QUIET_MS) return true
    await sleep(LOOK_MS)
  }
  return false
}

/** The pools of the application, which runs in this process. */
async function closeDatabases() {
  const pools = [...(globalThis.milepostPools?.values() ?? [])]
  await Promise.allSettled([globalThis.milepostReplicaWatch, ...pools].map((open) => open?.close()))
}
