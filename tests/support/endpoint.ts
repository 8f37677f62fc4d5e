import { connect, createServer, type Socket } from 'node:net'

/** One address that leads to the primary, whichever server that is: what a managed database, or a proxy beside it, gives. */
export interface Endpoint {
  url: string
  /** New connections go to the server at this address. */
  leadTo(url: string): void
  close(): Promise<void>
}

export async function endpointTo(first: string): Promise<Endpoint> {
  let target = new URL(first)
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    const end = () => {
      client.destroy()
      upstream.destroy()
      open.delete(client)
    }
    open.add(client)
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end)
  })
  const address = new URL(first)
  address.port = String(
    await new Promise<number>((resolve, reject) => {
      server.listen(0, '127.0.0.1', () => {
        const at = server.address()
        if (at === null || typeof at === 'string') reject(new Error('No port was given'))
        else resolve(at.port)
      })
    }),
  )
  return {
    url: address.href,
    leadTo: (url) => {
      target = new URL(url)
    },
    close: () => {
      for (const client of open) client.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
