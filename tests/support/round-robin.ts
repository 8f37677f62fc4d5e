import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { listen } from './losing-proxy'

/** One address before several web servers, which gives each request to the next of them. */
export interface RoundRobin {
  origin: string
  /** The servers, which may have to know the address first. */
  serve(origins: readonly string[]): void
  /** How many requests each of them was given. */
  given(): number[]
  close(): Promise<void>
}

interface RoundRobinOptions {
  /** With a key and its certificate it speaks https to whoever asks. */
  tls?: { key: string; cert: string }
  /** Any free one when left out. */
  port?: number
}

export async function startRoundRobin({ tls, port }: RoundRobinOptions = {}): Promise<RoundRobin> {
  let servers: { origin: string; given: number }[] = []
  let turn = 0
  const turnTo = (asked: IncomingMessage, answer: ServerResponse) => {
    const next = servers[turn++ % servers.length]
    if (next === undefined) return answer.writeHead(502).end()
    next.given += 1
    pass(next.origin, asked, answer)
  }
  const server = tls === undefined ? createServer(turnTo) : createSecureServer(tls, turnTo)
  // Whoever asks is told how long the servers behind keep a connection: this one keeps it longer.
  server.keepAliveTimeout = 0
  const taken = await listen(server, port)
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${taken}`,
    serve: (origins) => {
      servers = origins.map((origin) => ({ origin, given: 0 }))
    },
    given: () => servers.map(({ given }) => given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function pass(origin: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers } = asked
  const passed = request(new URL(asked.url ?? '/', origin), { method, headers, agent: false })
  passed.on('response', (given) => {
    answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
    given.pipe(answer).on('close', () => passed.destroy())
  })
  passed.on('error', () => answer.destroy())
  asked.pipe(passed)
}
