import { connect, createServer, type Socket } from 'node:net'
import { listen } from '../losing-proxy'

/** A way to the database that can be cut. */
export interface CuttingProxy {
  port: number
  /** How many connections lead through it now. */
  connections(): number
  /** Resets all connections (RST), in the middle of whatever they carry; how many. */
  cut(): number
  close(): void
}

/** Listens on the loopback and passes everything on to the port of the database. */
export async function cuttingProxy(port: number): Promise<CuttingProxy> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
  })
  const listening = await listen(server)
  const connections = () => open.size / 2
  const cut = () => {
    const count = connections()
    for (const socket of open) socket.resetAndDestroy()
    return count
  }
  return {
    port: listening,
    connections,
    cut,
    close: () => {
      server.close()
      cut()
    },
  }
}
