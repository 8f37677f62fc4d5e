import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/**
 * Whether a program could listen on the port now. Port 0 asks for any free one.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number | undefined>} the port, or undefined when it is taken or not allowed
 */
export function freePort(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address()
      const found = typeof address === 'object' ? address?.port : undefined
      probe.close(() => resolve(found))
    })
  })
}

/**
 * The port of the data folder's database: the one of last time while it is free, else a new one, remembered.
 * @param {string} home
 * @returns {Promise<number>}
 */
export async function databasePort(home) {
  const file = join(home, 'database-port')
  const port = (await freePort(remembered(file))) ?? (await freePort(0))
  if (port === undefined) throw new Error('No loopback port is free')
  writeFileSync(file, `${port}\n`)
  return port
}

/** @param {string} file */
function remembered(file) {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65536 ? port : 0
  } catch {
    return 0
  }
}
