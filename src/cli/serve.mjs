import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import next from 'next'
import { processLog } from '../server/log-format.mjs'
import { answering } from './serve/answer.mjs'
import { catchLast } from './serve/last-resort.mjs'
import { routeNames } from './serve/routes.mjs'
import { stopping } from './serve/stopping.mjs'
import { inRoot, ROOT } from './start/paths.mjs'

// The web server of `npm start`: Next's handler behind a server that knows its peers, keeps a log and ends in order.

const HOST = '127.0.0.1'
const IN_FLIGHT_MS = 20_000
const AFTER_A_FAULT_MS = 5000
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
}

const { values } = parseArgs({ options: { port: { type: 'string' } } })
const port = Number(values.port)
const { env } = process
const log = processLog(env.LOG_LEVEL || 'info')

const application = next({ dev: false, dir: ROOT, hostname: HOST, port, quiet: true })
await application.prepare()
const handle = application.getRequestHandler()
const server = createServer(
  LIMITS,
  answering({
    handle: (request, answer) => handle(request, answer),
    routeOf: routeNames(inRoot(env.MILEPOST_BENCH === '1' ? '.next-bench' : '.next')),
    log,
    proxies: Number(env.MILEPOST_TRUSTED_PROXIES || 0),
    https: env.NEXTAUTH_URL?.startsWith('https:') === true,
  }),
)
const stop = stopping(server)

let isEnding = false
/** @param {number} code @param {number} limit */
async function end(code, limit) {
  if (isEnding) return
  isEnding = true
  const inTime = await stop(limit)
  if (!inTime) log.warn('requests were cut off at the end')
  log.flush()
  process.exit(code)
}

catchLast(log, () => end(1, AFTER_A_FAULT_MS))
for (const name of /** @type {const} */ (['SIGTERM', 'SIGINT']))
  process.on(name, () => end(0, IN_FLIGHT_MS))

server.on('error', (error) => {
  log.fatal({ err: error }, 'the web server cannot listen')
  end(1, 0)
})
server.listen(port, HOST)
