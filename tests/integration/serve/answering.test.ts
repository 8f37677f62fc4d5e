import { once } from 'node:events'
import {
  Agent,
  type ClientRequest,
  createServer,
  get,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { connect } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { answering } from '@/cli/serve/answer.mjs'
import { stopping } from '@/cli/serve/stopping.mjs'
import { requestNotes } from '@/server/http/request-scope.mjs'
import { makeLog } from '@/server/log-format.mjs'

type Handle = (request: IncomingMessage, answer: ServerResponse) => Promise<void>

/** The web server around a small application. */
async function serve(handle: Handle, https = false) {
  const lines: string[] = []
  const log = makeLog('debug', { write: (line) => lines.push(line) })
  const routeOf = (path: string) => (path.startsWith('/feed/') ? '/feed/[token]' : '/page')
  const server = createServer(answering({ handle, routeOf, log, proxies: 0, https }))
  const stop = stopping(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => void (await stop(0, 0)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    origin: `http://127.0.0.1:${port}`,
    stop,
    entries: () => lines.map((l) => JSON.parse(l)),
  }
}

/** Whether the server takes a new connection. */
const isTaken = (origin: string) =>
  fetch(`${origin}/quick`).then(
    (response) => response.text().then(() => true),
    () => false,
  )

const say =
  (status: number, text = 'said'): Handle =>
  async (_, answer) => {
    answer.statusCode = status
    answer.end(text)
  }

describe('S-13: every answer', () => {
  test.each([200, 304, 404, 405, 500])(
    'of status %d has the headers that protect it',
    async (status) => {
      const { origin } = await serve(say(status, ''), true)
      const { headers } = await fetch(origin)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  test('has them also when the application throws, of which it says nothing', async () => {
    const { origin, entries } = await serve(async () => {
      throw new Error('select * from secrets')
    })
    const response = await fetch(origin)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('Something went wrong on our side.\n')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const id = response.headers.get('x-request-id')
    await expect.poll(entries).toHaveLength(2)
    expect(entries().map(({ requestId }) => requestId)).toEqual([id, id])
  })
})

describe('R-12: an answer that failed because the database was busy', () => {
  test('is 503 and says when to come back', async () => {
    const { origin } = await serve(async (request, answer) => {
      const notes = requestNotes()
      if (notes !== undefined) notes.unavailable = true
      await say(500)(request, answer)
    })
    const { status, headers } = await fetch(origin)
    expect([status, headers.get('retry-after')]).toEqual([503, '2'])
  })

  test('any other fault stays a fault', async () => {
    const { origin } = await serve(say(500))
    const { status, headers } = await fetch(origin)
    expect([status, headers.get('retry-after')]).toEqual([500, null])
  })
})

describe('R-34: the line of a request', () => {
  test('tells route, path without its query, status, times, queries and bytes', async () => {
    const { origin, entries } = await serve(async (request, answer) => {
      const notes = requestNotes()
      if (notes !== undefined) Object.assign(notes, { queries: 3, databaseMs: 4.25, user: 'abc' })
      await say(200, 'x'.repeat(1000))(request, answer)
    })
    const response = await fetch(`${origin}/page?token=s3cret`, { headers: { cookie: 's3cret' } })
    await response.text()
    await expect.poll(entries).toHaveLength(1)
    const [line] = entries()
    expect(line).toMatchObject({
      level: 'info',
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      route: '/page',
      path: '/page',
      status: 200,
      databaseMs: 4.3,
      queries: 3,
      user: 'abc',
    })
    expect(line.bytes).toBeGreaterThan(1000)
    expect(JSON.stringify(line)).not.toContain('s3cret')
  })

  test('leaves out a path that is a secret', async () => {
    const { origin, entries } = await serve(say(200))
    await (await fetch(`${origin}/feed/s3cret`)).text()
    await expect.poll(entries).toHaveLength(1)
    expect(JSON.stringify(entries())).not.toContain('s3cret')
  })
})

const firstOf = (asked: ClientRequest) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject)
  })

/** What an answer says of its connection, and its text. */
async function answerOf(asked: ClientRequest): Promise<[string | undefined, string]> {
  const answer = await firstOf(asked)
  let text = ''
  for await (const piece of answer) text += piece
  return [answer.headers.connection, text]
}

describe('R-17: a server that is told to stop', () => {
  /** Answers at once what is quick, and the rest when it may. */
  function slowly() {
    let asked = 0
    let finish = () => {}
    const may = new Promise<void>((resolve) => {
      finish = resolve
    })
    const handle: Handle = async (request, answer) => {
      if (request.url !== '/quick') {
        asked += 1
        await may
      }
      answer.end('done')
    }
    const arrived = (count: number) => expect.poll(() => asked).toBe(count)
    return { handle, arrived, finish: () => finish() }
  }

  test('answers what it was asked, closes kept connections and takes no more', async () => {
    const { handle, arrived, finish } = slowly()
    const { origin, stop } = await serve(handle)
    await (await fetch(`${origin}/quick`)).text()
    const asked = Array.from({ length: 20 }, () => fetch(`${origin}/slow`))
    await arrived(20)
    const stopped = stop(60_000, 100)
    await expect.poll(() => isTaken(origin)).toBe(false)
    finish()
    for (const response of await Promise.all(asked)) {
      expect([response.status, response.headers.get('connection')]).toEqual([200, 'close'])
      expect(await response.text()).toBe('done')
    }
    expect(await stopped).toBe(true)
  })

  test('answers also those whom it was too busy to let in', async () => {
    let began = () => {}
    const beganOne = new Promise<void>((resolve) => {
      began = resolve
    })
    const { origin, stop } = await serve(async (_, answer) => {
      began()
      const until = performance.now() + 40
      while (performance.now() < until);
      answer.end('done')
    })
    const asked = Array.from({ length: 30 }, () => fetch(origin))
    await beganOne
    const stopped = stop(60_000, 100)
    const answers = await Promise.all(asked)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await stopped).toBe(true)
  })

  test('answers a kept connection that asks once more, and one that asks late', async () => {
    const { handle, arrived, finish } = slowly()
    const { origin, stop } = await serve(handle)
    const port = Number(new URL(origin).port)
    const agents = [1, 2].map(() => new Agent({ keepAlive: true, maxSockets: 1 }))
    const quick = (agent: Agent | undefined) => answerOf(get(`${origin}/quick`, { agent }))
    for (const agent of agents) expect(await quick(agent)).toEqual(['keep-alive', 'done'])
    const late = connect(port, '127.0.0.1')
    const long = fetch(`${origin}/slow`)
    await arrived(1)
    const stopped = stop(60_000, 100)
    expect(await quick(agents[0])).toEqual(['close', 'done'])
    await expect.poll(() => isTaken(origin)).toBe(false)
    expect(await quick(agents[1])).toEqual(['close', 'done'])
    late.write('GET /quick HTTP/1.1\r\nhost: x\r\n\r\n')
    const [said] = await once(late, 'data')
    expect(String(said)).toMatch(/^HTTP\/1\.1 200 /)
    finish()
    expect((await long).status).toBe(200)
    expect(await stopped).toBe(true)
  })

  test('sends a long answer to its end, however slowly it is read', async () => {
    const whole = 40_000_000
    const { origin, stop } = await serve(async (request, answer) => {
      answer.end(request.url === '/quick' ? 'done' : Buffer.alloc(whole))
    })
    const answer = await firstOf(get(origin, { agent: new Agent({ keepAlive: true }) }))
    const stopped = stop(60_000, 100)
    await expect.poll(() => isTaken(origin)).toBe(false)
    let got = 0
    for await (const piece of answer) got += piece.length
    expect(got).toBe(whole)
    expect(await stopped).toBe(true)
  })

  test('waits for nobody who connected and asks nothing', async () => {
    const { origin, stop } = await serve(say(200))
    const mute = connect(Number(new URL(origin).port), '127.0.0.1').resume()
    await once(mute, 'connect')
    const gone = once(mute, 'close')
    const began = performance.now()
    expect(await stop(60_000, 100)).toBe(true)
    await gone
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  test('cuts off what takes longer than it may', async () => {
    const { handle, arrived } = slowly()
    const { origin, stop } = await serve(handle)
    const asked = fetch(`${origin}/slow`)
    const cut = expect(asked).rejects.toThrow()
    await arrived(1)
    expect(await stop(100, 100)).toBe(false)
    await cut
  })
})
