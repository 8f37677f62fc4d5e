import { Server } from 'node:net'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'

/** For connections that were made already, and bring their request in a moment. */
const LAST_ARRIVALS_MS = 1000
const LOOK_MS = 1

/**
 * Ends a server in order: it answers all that it was asked, says with each answer that its connection is over, takes no
 * new connections once none comes any more, and lets go of the database.
 * @param {import('node:http').Server} server
 * @returns {(limit: number, lastArrivals?: number) => Promise<boolean>} gives milliseconds to the requests in flight; false when some were cut off
 */
export function stopping(server) {
  /** @type {Set<import('node:http').ServerResponse>} */
  const open = new Set()
  /** Connections that nothing was asked on yet. @type {Set<import('node:net').Socket>} */
  const silent = new Set()
  let isStopping = false
  let arrivals = 0
  let arrivedAt = 0
  const arrive = () => {
    arrivals += 1
    arrivedAt = performance.now()
  }
  server.on('connection', (socket) => {
    arrive()
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.prependListener('request', (request, answer) => {
    arrive()
    silent.delete(request.socket)
    open.add(answer)
    answer.once('close', () => open.delete(answer))
    if (isStopping) answer.shouldKeepAlive = false
  })

  /**
   * Until that is so and nothing comes any more. The loop takes one waiting connection at a turn, and reads what came on
   * it at the next: nothing waits when a whole turn brought nothing.
   * @param {() => boolean} isSo @param {number} end
   */
  async function untilQuiet(isSo, end) {
    let before = -1
    while ((before !== arrivals || !isSo()) && performance.now() < end) {
      before = arrivals
      await sleep(LOOK_MS)
      await turn()
    }
  }

  return async (limit, lastArrivals = LAST_ARRIVALS_MS) => {
    isStopping = true
    for (const answer of open) answer.shouldKeepAlive = false
    await sleep(lastArrivals)
    const began = performance.now()
    await untilQuiet(() => true, began + limit / 2)
    stopListening(server)
    const haveSpoken = () => silent.size === 0 || performance.now() - arrivedAt > lastArrivals
    await untilQuiet(() => open.size === 0 && haveSpoken(), began + limit)
    const inTime = open.size === 0
    server.closeAllConnections()
    await closeDatabases()
    return inTime
  }
}

/**
 * An HTTP server's own `close()` also cuts off each answer that is written and not sent yet.
 * @param {import('node:http').Server} server
 */
function stopListening(server) {
  Server.prototype.close.call(server)
}

/** The pools of the application, which runs in this process. */
async function closeDatabases() {
  const pools = [...(globalThis.milepostPools?.values() ?? [])]
  await Promise.allSettled([globalThis.milepostReplicaWatch, ...pools].map((open) => open?.close()))
}
