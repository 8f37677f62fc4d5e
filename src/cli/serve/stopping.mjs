import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'

/** For connections that the system has taken already and this process, which may be busy, has not seen yet. */
const LAST_ARRIVALS_MS = 1000

/**
 * Ends a server in order: it takes no new connections, answers what it was asked, tells kept connections that they are
 * over, and lets go of the database.
 * @param {import('node:http').Server} server
 * @returns {(limit: number, lastArrivals?: number) => Promise<boolean>} gives milliseconds to the requests in flight; false when some were cut off
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
  return async (limit, lastArrivals = LAST_ARRIVALS_MS) => {
    isStopping = true
    for (const answer of open) answer.shouldKeepAlive = false
    await sleep(lastArrivals)
    await turn()
    const closed = new Promise((resolve) => server.close(resolve))
    const inTime = await Promise.race([
      closed.then(() => true),
      sleep(limit, false, { ref: false }),
    ])
    server.closeAllConnections()
    await closeDatabases()
    return inTime
  }
}

/** The pools of the application, which runs in this process. */
async function closeDatabases() {
  const pools = [...(globalThis.milepostPools?.values() ?? [])]
  await Promise.allSettled([globalThis.milepostReplicaWatch, ...pools].map((open) => open?.close()))
}
