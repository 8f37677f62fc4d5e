import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
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
