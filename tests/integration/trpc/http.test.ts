import { sql } from 'drizzle-orm'
import superjson from 'superjson'
import { beforeAll, describe, expect, test } from 'vitest'
import { UNKNOWN_ERROR_MESSAGE } from '@/server/trpc/errors'
import { handleTrpc } from '@/server/trpc/http'
import { addUser } from '../../support/context'
import { freshDatabase, testDatabase } from '../../support/database'

const database = testDatabase()
const SITE = 'http://127.0.0.1:3000'

beforeAll(() => addUser(database.db, { role: 'administrator' }))

interface Sent {
  headers?: Record<string, string>
  body?: BodyInit
  search?: string
}

function mutation(path: string, { headers = {}, body, search = '' }: Sent = {}) {
  return new Request(`${SITE}/api/trpc/${path}${search}`, {
    method: 'POST',
    body:
      body ?? JSON.stringify(superjson.serialize({ programme: 'x', milestone: 'y', version: 1 })),
    headers: {
      origin: SITE,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      ...headers,
    },
  })
}

const send = (request: Request) => handleTrpc(request, database.db)
const errorOf = async (response: Response) => (await response.json()).error.json

describe('a change', () => {
  test('from a page of this site is taken', async () => {
    const response = await send(mutation('milestones.reopen'))
    expect(response.status).toBe(404)
    expect(await errorOf(response)).toMatchObject({
      message: 'There is no such programme.',
      data: { code: 'NOT_FOUND', fields: [], current: null },
    })
  })

  test.each(['http://localhost:3000', 'http://[::1]:3000'])(
    'from the other name of the loopback %s is taken',
    async (origin) => {
      expect((await send(mutation('milestones.reopen', { headers: { origin } }))).status).toBe(404)
    },
  )

  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another port', { origin: 'http://127.0.0.1:4000' }],
    ['an opaque origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }],
    ['a forged host', { origin: 'http://elsewhere.example', host: 'elsewhere.example' }],
  ])('from %s is refused', async (_, headers) => {
    expect((await send(mutation('milestones.reopen', { headers }))).status).toBe(403)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream', ''])(
    'as “%s” is refused',
    async (type) => {
      const request = mutation('milestones.reopen', { headers: { 'content-type': type } })
      expect((await send(request)).status).toBe(415)
    },
  )

  test('as a multipart form is refused, with an origin or without', async () => {
    const form = (headers: Record<string, string>) => {
      const body = new FormData()
      body.set('x', 'y')
      return new Request(`${SITE}/api/trpc/people.makeLink`, { method: 'POST', body, headers })
    }
    expect((await send(form({ origin: SITE }))).status).toBe(415)
    expect((await send(form({}))).status).toBe(403)
  })

  test('over GET is refused', async () => {
    const input = encodeURIComponent(JSON.stringify(superjson.serialize({ id: 1 })))
    const request = new Request(`${SITE}/api/trpc/people.makeLink?input=${input}`)
    expect((await send(request)).status).toBe(405)
  })

  test('cannot be smuggled in a read by another method’s name', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await send(new Request(`${SITE}/api/trpc/people.makeLink`, { method }))).status).toBe(
        403,
      )
  })

  test('of more than 256 KiB is refused, whatever length it claims', async () => {
    const body = 'x'.repeat(256 * 1024 + 1)
    expect((await send(mutation('events.add', { body }))).status).toBe(413)
    const stream = new Blob([body]).stream()
    const request = new Request(`${SITE}/api/trpc/events.add`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { origin: SITE, 'content-type': 'application/json' },
    } as RequestInit)
    expect((await send(request)).status).toBe(413)
  })
})

test('ten calls travel together, eleven do not', async () => {
  const batch = (calls: number) => {
    const paths = Array.from({ length: calls }, () => 'session.whoAmI').join(',')
    return send(new Request(`${SITE}/api/trpc/${paths}?batch=1&input=%7B%7D`))
  }
  expect((await batch(10)).status).toBe(200)
  expect((await batch(11)).status).toBe(400)
})

test('the public is told that nobody is signed in', async () => {
  const response = await send(new Request(`${SITE}/api/trpc/session.whoAmI`))
  expect((await response.json()).result.data.json).toMatchObject({
    actor: { kind: 'public' },
    sample: false,
  })
})

test('a refused answer names its field in plain words', async () => {
  const body = JSON.stringify(
    superjson.serialize({ programme: 'X!', kind: 'rumour', on: 'soonish', role: 'administrator' }),
  )
  const error = await errorOf(await send(mutation('events.add', { body })))
  expect(error.message).toBe('Some answers need another look.')
  expect(error.data.fields).toEqual([
    { field: 'programme', message: 'There is no such programme.' },
    { field: 'kind', message: 'Choose what kind of event it is.' },
    { field: 'text', message: 'Enter what happened or comes next.' },
    { field: 'on', message: expect.stringContaining('soonish') },
    { field: 'role', message: 'This field is not one that can be sent.' },
  ])
})

describe('what nobody expected', () => {
  const SECRET = 'relation "app_user" does not exist'

  test('inside a procedure shows one fixed sentence and a reference', async () => {
    const broken = await freshDatabase()
    try {
      await broken.ownerConnection.db.execute(sql`drop table audit_event cascade`)
      const admin = await addUser(broken.connection.db, { role: 'administrator' })
      await broken.connection.db.execute(
        sql`insert into session (token_hash, user_id, expires_at, from_console)
          values (encode(sha256('t'), 'hex'), ${admin.id}, '2999-01-01', true)`,
      )
      const request = mutation('people.makeLink', {
        body: JSON.stringify(superjson.serialize({ id: admin.id })),
        headers: { cookie: 'next-auth.session-token=t', 'x-request-id': 'reference-1' },
      })
      const response = await handleTrpc(request, broken.connection.db)
      const text = await response.text()
      expect(response.status).toBe(500)
      expect(text).toContain(UNKNOWN_ERROR_MESSAGE)
      expect(text).toContain('reference-1')
      expect(text).not.toMatch(/audit_event|relation|insert|stack/i)
    } finally {
      await broken.drop()
    }
  })

  test('before any procedure shows the same sentence', async () => {
    const broken = await freshDatabase()
    try {
      await broken.ownerConnection.db.execute(sql`drop table session`)
      const headers = { cookie: 'next-auth.session-token=t' }
      const request = new Request(`${SITE}/api/trpc/session.whoAmI`, { headers })
      const response = await handleTrpc(request, broken.connection.db)
      const text = await response.text()
      expect(response.status).toBe(500)
      expect(text).toContain(UNKNOWN_ERROR_MESSAGE)
      expect(text).not.toContain(SECRET)
      expect(text).not.toMatch(/session_|relation|select|stack/i)
    } finally {
      await broken.drop()
    }
  })
})
