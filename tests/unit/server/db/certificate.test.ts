import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '@/server/db/client'
import { listen } from '../../../support/losing-proxy'
import { makeCertificate } from '../../../support/smtp'

/** Leads to this machine too, but is not written as one of the loopback's names. */
const ELSEWHERE = '0.0.0.0'
const OURS = makeCertificate(`IP:${ELSEWHERE}`)

const HANDSHAKE = 0x16

/** A database server as far as the first message after the encryption; it keeps all that it was told. */
async function startServer(certificate: typeof OURS | null) {
  const told: string[] = []
  const server = createServer(async (socket: Socket) => {
    socket.on('error', () => {})
    const [asked] = await once(socket, 'data')
    told.push(asked.length === 8 ? 'may we encrypt?' : 'something in clear')
    socket.write(certificate === null ? 'N' : 'S')
    if (certificate === null) {
      const [next] = await once(socket, 'data')
      told.push(next[0] === HANDSHAKE ? 'a greeting of TLS' : 'something in clear')
      return socket.destroy()
    }
    const secure = new TLSSocket(socket, {
      isServer: true,
      secureContext: createSecureContext(certificate),
    })
    secure.on('error', () => {})
    secure.on('data', () => told.push('a name and a database'))
  })
  const port = await listen(server)
  onTestFinished(() => {
    server.close()
  })
  return { port, told }
}

/** Why a query on the database at this address fails. */
async function failure(host: string, port: number): Promise<string> {
  const { db, close } = connect(`postgres://milepost:secret@${host}:${port}/milepost`, { max: 1 })
  onTestFinished(close)
  const error: unknown = await db.execute(sql`select 1`).catch((reason: unknown) => reason)
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && cause.code !== 'UNAVAILABLE') return String(cause.code)
  return String(error)
}

describe('S-52: a database off this machine', () => {
  test('that cannot prove its name is told neither the person nor the password', async () => {
    const { port, told } = await startServer(OURS)
    expect(await failure(ELSEWHERE, port)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT')
    expect(new Set(told)).toEqual(new Set(['may we encrypt?']))
  })

  test('that does not encrypt is told nothing either', async () => {
    const { port, told } = await startServer(null)
    expect(await failure(ELSEWHERE, port)).toMatch(/^(ECONNRESET|CONNECTION_CLOSED|ERR_SSL.*)$/)
    expect(new Set(told)).toEqual(new Set(['may we encrypt?', 'a greeting of TLS']))
  })
})
