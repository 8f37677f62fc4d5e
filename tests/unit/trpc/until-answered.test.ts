import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTRPCClient, httpLink } from '@trpc/client'
import superjson from 'superjson'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { AppRouter } from '@/server/trpc/root'
import { readFault } from '@/trpc/fault'
import { headersOf, pressLink } from '@/trpc/presses'
import { untilAnswered } from '@/trpc/until-answered'

type Answer = 'lost' | 'saved' | 'busy' | 'refused' | 'gateway'

const error = (httpStatus: number, code: string) =>
  JSON.stringify({
    error: { json: { message: 'No.', code: -32000, data: { code, httpStatus, fields: [] } } },
  })

function give(answer: Answer, { socket }: IncomingMessage, response: ServerResponse) {
  if (answer === 'lost') return socket.destroy()
  if (answer === 'gateway') return response.writeHead(502).end('<h1>Bad gateway</h1>')
  if (answer === 'busy') return response.writeHead(503).end(error(503, 'SERVICE_UNAVAILABLE'))
  if (answer === 'refused') return response.writeHead(400).end(error(400, 'BAD_REQUEST'))
  return response.end(JSON.stringify({ result: { data: { json: { recordedOn: '2020-07-08' } } } }))
}

/** A client of a server that answers as told, and the keys under which it was asked. */
async function clientOf(...answers: Answer[]) {
  const keys: string[] = []
  const server = createServer((request, response) => {
    keys.push(String(request.headers['idempotency-key']))
    give(answers[keys.length - 1] ?? 'saved', request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${portOf(server.address())}`
  const client = createTRPCClient<AppRouter>({
    links: [
      pressLink(),
      httpLink({ url, transformer: superjson, headers: ({ op }) => headersOf(op.context) }),
    ],
  })
  return {
    keys,
    add: (text = 'X') =>
      client.events.add.mutate({ programme: 'police-itm', kind: 'progress', text }),
  }
}

const portOf = (address: AddressInfo | string | null) =>
  typeof address === 'object' ? address?.port : undefined

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('R-5: a change whose answer is lost', () => {
  test.each([
    ['the connection broke', 'lost'],
    ['a gateway answered', 'gateway'],
    ['the database was away', 'busy'],
  ] as const)('is sent again under the same key when %s', async (_, answer) => {
    const { keys, add } = await clientOf(answer, answer)
    const onLost = vi.fn()
    expect(await untilAnswered(add, onLost)).toEqual({ recordedOn: '2020-07-08' })
    expect(onLost).toHaveBeenCalledTimes(2)
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toMatch(UUID_V4)
  })

  test('is given up after the fourth try, and a later press goes under the same key', async () => {
    const { keys, add } = await clientOf('lost', 'lost', 'lost', 'lost')
    const fault = await untilAnswered(add, () => {}).catch(readFault)
    expect(fault).toMatchObject({
      code: null,
      message: expect.stringContaining('is not recorded twice'),
    })
    await add()
    expect(keys).toHaveLength(5)
    expect(new Set(keys).size).toBe(1)
  })

  test('goes under another key when its content changes, and when it was answered', async () => {
    const { keys, add } = await clientOf('lost', 'saved', 'saved', 'refused', 'saved')
    await add().catch(() => {})
    await add('Y')
    await add('Y')
    await add('Z').catch(() => {})
    await add('Z')
    expect(new Set(keys).size).toBe(5)
  })

  test('is not sent again when it was refused', async () => {
    const { keys, add } = await clientOf('refused')
    await expect(untilAnswered(add, () => {})).rejects.toThrow('No.')
    expect(keys).toHaveLength(1)
  })
})
