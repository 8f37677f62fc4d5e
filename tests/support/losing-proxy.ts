import { connect, createServer, type Server } from 'node:net'

/** A way to the database on which an answer can get lost. */
export interface LosingProxy {
  /** The address of the database by this way. */
  url: string
  /** Lets the next COMMIT happen, and breaks the connection before its answer passes. */
  loseNextCommit(): void
  close(): Promise<void>
}

/** What the server says when it has committed: a CommandComplete message of PostgreSQL's protocol. */
const COMMITTED = Buffer.from('C\0\0\0\x0bCOMMIT\0', 'latin1')

/** Listens on the loopback and passes everything on to the server at `url`. */
export async function losingProxy(url: string): Promise<LosingProxy> {
  const target = new URL(url)
  let isLosing = false
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    client.on('data', (bytes) => upstream.write(bytes))
    upstream.on('data', (bytes) => {
      if (isLosing && bytes.includes(COMMITTED)) {
        isLosing = false
        end()
      } else client.write(bytes)
    })
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end)
  })
  const address = new URL(url)
  address.port = String(await listen(server))
  return {
    url: address.href,
    loseNextCommit: () => {
      isLosing = true
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Any free port of the loopback, unless one is named. */
export function listen(server: Server, named = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(named, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('No port was given')
      resolve(address.port)
    })
  })
}
