import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isHTTPAccessFallbackError } from 'next/dist/client/components/http-access-fallback/http-access-fallback'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { rateLimits } from '@/server/db/schema'
import { CLIENT_ADDRESS_HEADER } from '@/server/http/client-address'
import { testDatabase } from '../../support/database'
import {
  CANARY,
  EVERYBODY,
  isSignedIn,
  may,
  seedEverybody,
  type Who,
} from '../../support/everybody'

const database = testDatabase()
const SITE = 'http://127.0.0.1:3000'
const APP = new URL('../../../src/app/', import.meta.url)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

let headersOf: (who: Who) => Headers
let present = new Headers()

/** Next's own reading of the request, which exists only inside its server. */
vi.mock('next/headers', () => ({ headers: async () => present }))

beforeAll(async () => {
  headersOf = await seedEverybody(database.db)
  globalThis.milepostConnection = { db: database.db, close: async () => {} }
})

/** Nobody asks for more than they may: how often is tested where it is limited. */
beforeEach(async () => {
  await database.db.delete(rateLimits)
})

afterAll(() => {
  globalThis.milepostConnection = undefined
})

interface Case {
  address: string
  method: (typeof METHODS)[number]
  params?: Record<string, string | string[]>
  body?: string
  type?: string
  gives: number | ((who: Who) => number)
}

const form = 'application/x-www-form-urlencoded'
const trpc = (path: string) => ({ address: `/api/trpc/${path}`, params: { trpc: path } })
const nextAuth = (...path: string[]) => ({
  address: `/api/auth/${path.join('/')}`,
  params: { nextauth: path },
})

const isStaff = (who: Who) => may(who, 'activity.read')
const file = (key: string, format: string) => ({
  address: `/reports/${key}/export?format=${format}`,
  params: { key },
  method: 'GET' as const,
})

const version = (key: string, n: string, format: string) => ({
  address: `/reports/${key}/versions/${n}/export?format=${format}`,
  params: { key, n },
  method: 'GET' as const,
})

/** What each route gives to a page of this site. Methods that are not named do not exist there. */
const TABLE: Record<string, Case[]> = {
  'activity.csv': [
    { address: '/activity.csv', method: 'GET', gives: (who) => (isStaff(who) ? 200 : 404) },
    {
      address: '/activity.csv?from=soon',
      method: 'GET',
      gives: (who) => (isStaff(who) ? 400 : 404),
    },
  ],
  'api/auth/[...nextauth]': [
    { ...nextAuth('_log'), method: 'POST', body: 'code=x', type: form, gives: 404 },
    { ...nextAuth('session'), method: 'POST', body: 'data=x', type: form, gives: 404 },
    { ...nextAuth('verify-request'), method: 'GET', gives: 404 },
  ],
  'api/portfolio-file.schema.json': [
    { address: '/api/portfolio-file.schema.json', method: 'GET', gives: 200 },
  ],
  'api/sign-in/code': [
    { address: '/api/sign-in/code', method: 'POST', body: 'code=000000', type: form, gives: 303 },
  ],
  'api/sign-in/confirm': [
    { address: '/api/sign-in/confirm', method: 'POST', body: 'token=x', type: form, gives: 200 },
  ],
  'api/sign-in/email': [
    { address: '/api/sign-in/email', method: 'POST', body: 'email=x', type: form, gives: 404 },
  ],
  'calendar/[token]/milepost.ics': [
    {
      address: '/calendar/x/milepost.ics',
      method: 'GET',
      params: { token: 'x' },
      gives: 404,
    },
  ],
  'api/session-end': [{ address: '/api/session-end', method: 'GET', gives: 200 }],
  'api/sign-in/link': [
    { address: '/api/sign-in/link', method: 'POST', body: 'token=x', type: form, gives: 303 },
  ],
  'api/sign-in/organisation': [{ address: '/api/sign-in/organisation', method: 'GET', gives: 404 }],
  'api/sign-in/sample': [
    { address: '/api/sign-in/sample', method: 'POST', body: 'person=x', type: form, gives: 404 },
  ],
  'api/trpc/[trpc]': [
    { ...trpc('session.whoAmI'), method: 'GET', gives: 200 },
    { ...trpc('meetings.list'), method: 'GET', gives: 200 },
    { ...trpc('people.makeLink'), method: 'GET', gives: 405 },
    {
      ...trpc('people.makeLink'),
      method: 'POST',
      body: '{}',
      type: 'application/json',
      gives: 400,
    },
    { ...trpc('nothing'), method: 'GET', gives: 404 },
  ],
  healthz: [{ address: '/healthz', method: 'GET', gives: 200 }],
  metrics: [{ address: '/metrics', method: 'GET', gives: 404 }],
  'portfolio.csv': [
    { address: '/portfolio.csv', method: 'GET', gives: 200 },
    { address: '/portfolio.csv?asAt=2019-01-01', method: 'GET', gives: 400 },
    { address: '/portfolio.csv?asAt=soon', method: 'GET', gives: 400 },
    { address: '/portfolio.csv?asAt=%00', method: 'GET', gives: 400 },
  ],
  'portfolio.json': [
    { address: '/portfolio.json', method: 'GET', gives: 200 },
    { address: '/portfolio.json?asAt=2019-01-01', method: 'GET', gives: 200 },
    { address: '/portfolio.json?asAt=soon', method: 'GET', gives: 400 },
    { address: '/portfolio.json?asAt=%00', method: 'GET', gives: 400 },
  ],
  'promises.csv': [
    { address: '/promises.csv', method: 'GET', gives: 200 },
    { address: '/promises.csv?asAt=2019-01-01&state=open', method: 'GET', gives: 200 },
    { address: '/promises.csv?asAt=soon', method: 'GET', gives: 400 },
    { address: '/promises.csv?committee=%00', method: 'GET', gives: 400 },
  ],
  // Without a worker there is nothing to be ready for.
  readyz: [{ address: '/readyz', method: 'GET', gives: 503 }],
  '(portal)/reports/[key]/changes': [
    {
      address: '/reports/nothing/changes',
      params: { key: 'nothing' },
      method: 'GET',
      gives: 404,
    },
    {
      address: '/reports/withheld/changes',
      params: { key: 'withheld' },
      method: 'GET',
      gives: (who) => (may(who, 'report.review') ? 409 : 404),
    },
  ],
  '(portal)/reports/[key]/export': [
    { ...file('draft', 'json'), gives: (who) => (isStaff(who) ? 200 : 404) },
    { ...file('draft', 'exe'), gives: 400 },
    { ...file('approved', 'html'), gives: (who) => (isSignedIn(who) ? 409 : 404) },
    { ...file('published', 'html'), gives: 409 },
    { ...file('withheld', 'markdown'), gives: (who) => (isSignedIn(who) ? 409 : 404) },
    { ...file('nothing', 'json'), gives: 404 },
  ],
  '(portal)/settings/word-templates/[key]/download': ['starter', 'nothing'].map((key) => ({
    address: `/settings/word-templates/${key}/download`,
    params: { key },
    method: 'GET' as const,
    gives: (who: Who) => (key === 'starter' && may(who, 'word-template.manage') ? 200 : 404),
  })),
  '(portal)/reports/[key]/versions/[n]/export': [
    { ...version('published', '1', 'html'), gives: 404 },
    { ...version('published', '1', 'exe'), gives: 400 },
    { ...version('nothing', 'x', 'json'), gives: 404 },
  ],
  // Last, because it ends the session of whoever sends it.
  'api/sign-out': [{ address: '/api/sign-out', method: 'POST', body: '', type: form, gives: 303 }],
}

const routes = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('route.ts') && !path.startsWith('(bench)'))
  .map((path) => path.replace(/\/route\.ts$/, ''))

type Handler = (
  request: NextRequest,
  route: { params: Promise<unknown> },
) => Promise<Response> | Response

async function handlersOf(route: string): Promise<Partial<Record<string, Handler>>> {
  return import(fileURLToPath(new URL(`${route}/route.ts`, APP)))
}

async function send(route: string, who: Who, sent: Case, headers: Record<string, string>) {
  const handler = (await handlersOf(route))[sent.method]
  if (handler === undefined) throw new Error(`${route} has no ${sent.method}`)
  present = new Headers([...headersOf(who), ...Object.entries(headers)])
  present.set(CLIENT_ADDRESS_HEADER, who)
  if (sent.type !== undefined) present.set('content-type', sent.type)
  const { method, body } = sent
  const request = new NextRequest(`${SITE}${sent.address}`, {
    method,
    headers: present,
    ...(body === undefined ? {} : { body }),
  })
  const params = Promise.resolve(sent.params ?? {})
  return Promise.resolve(handler(request, { params })).catch(asNotFound)
}

/** Next answers 404 when a route says that there is nothing. */
function asNotFound(error: unknown): Response {
  if (isHTTPAccessFallbackError(error))
    return new Response('There is nothing here', { status: 404 })
  throw error
}

/** What any site may read that shows no cookie and no token. */
const IS_FEED = /^(portfolio\.(csv|json)|promises\.csv)$/

/** What an answer says that it is; text says in which signs. */
const TYPES =
  /^(application\/(schema\+)?json(; charset=utf-8)?|application\/vnd\.[a-z.-]+|text\/(html|plain|csv|calendar|markdown); ?charset=utf-8)$/i

const IS_DOWNLOAD = /^(portfolio|activity|promises)\.|(export|download)$/

/** A name that no header has to encode, and no folder. */
const DOWNLOADED_AS = /^attachment; filename="[a-zA-Z0-9-]+\.(csv|json|docx|html|md)"$/

const OURS = { origin: SITE, 'sec-fetch-site': 'same-origin' }
test('S-2: every route stands in the table, and nothing else does', () => {
  expect(Object.keys(TABLE).sort()).toEqual(routes.sort())
})

describe.each(Object.entries(TABLE))('S-3: /%s', (route, cases) => {
  test('answers only the methods that the table names', async () => {
    const named = cases.map(({ method }) => method)
    const has = Object.keys(await handlersOf(route)).filter((name) =>
      METHODS.some((method) => method === name),
    )
    expect(has.filter((name) => !['POST', 'GET'].includes(name))).toEqual([])
    expect(has).toEqual(expect.arrayContaining([...new Set(named)]))
  })

  describe.each(cases)('$method $address', (sent) => {
    test.each(EVERYBODY)('%s', async (who) => {
      const { gives } = sent
      const response = await send(route, who, sent, OURS)
      expect(response.status).toBe(typeof gives === 'number' ? gives : gives(who))
      const isForAnySite = who === 'public' && response.status === 200 && IS_FEED.test(route)
      const allowed = response.headers.get('access-control-allow-origin')
      expect(allowed, 'S-47').toBe(isForAnySite ? '*' : null)
      expect(response.headers.get('access-control-allow-credentials'), 'S-47').toBeNull()
      const body = await response.text()
      if (!isSignedIn(who))
        expect(`${body}\n${JSON.stringify([...response.headers])}`).not.toContain(CANARY)
      if (body !== '') expect(response.headers.get('content-type')).toMatch(TYPES)
      if (response.status === 200 && IS_DOWNLOAD.test(route))
        expect(response.headers.get('content-disposition')).toMatch(DOWNLOADED_AS)
    })

    if (sent.method === 'POST')
      test('S-15: is refused when another site sends it', async () => {
        const theirs = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
        const response = await send(route, 'administrator', sent, theirs)
        expect([403, 404]).toContain(response.status)
      })
  })
})

describe('S-47: a site of somebody else reads', () => {
  const theirs = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  const allowedFor = async (format: string, who: Who, headers: Record<string, string>) => {
    const sent: Case = { address: `/portfolio.${format}`, method: 'GET', gives: 200 }
    const response = await send(`portfolio.${format}`, who, sent, { ...theirs, ...headers })
    return response.headers.get('access-control-allow-origin')
  }

  test.each(['csv', 'json'])(
    'portfolio.%s as the public does, and nothing with a token',
    async (format) => {
      expect(await allowedFor(format, 'public', {})).toBe('*')
      for (const who of ['administrator', 'disabled', 'expired', 'idle'] as const)
        expect(await allowedFor(format, who, {})).toBeNull()
      expect(await allowedFor(format, 'public', { authorization: 'Bearer x' })).toBeNull()
      expect(await allowedFor(format, 'public', { cookie: 'anything=x' })).toBeNull()
    },
  )
})
