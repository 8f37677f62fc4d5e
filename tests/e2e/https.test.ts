import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RoundRobin, startRoundRobin } from '../support/round-robin'
import { startSecondServer } from '../support/second-server'
import { type Site, startAlone } from '../support/site'
import { makeCertificate } from '../support/smtp'

const CERTIFICATE = makeCertificate('IP:127.0.0.1')

let plain: Site
let front: RoundRobin
let behind: Site

beforeAll(async () => {
  plain = await startAlone()
  front = await startRoundRobin({ tls: CERTIFICATE })
  behind = await startSecondServer({ NEXTAUTH_URL: front.origin })
  front.serve([behind.origin])
})

afterAll(async () => {
  await front?.close()
  await behind?.stop()
  await plain?.stop()
})

function ask(
  path: string,
  form?: string,
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  const headers = {
    origin: front.origin,
    ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  const method = form === undefined ? 'GET' : 'POST'
  return new Promise((resolve, reject) => {
    request(front.origin + path, { ca: CERTIFICATE.cert, method, headers, agent: false })
      .on('response', (response) => {
        response.resume()
        resolve({ status: response.statusCode ?? 0, headers: response.headers })
      })
      .on('error', reject)
      .end(form)
  })
}

const PATHS: [path: string, status: number][] = [
  ['/', 200],
  ['/programmes/nothing', 404],
  ['/%zz', 400],
  ['/icon.svg', 200],
  ['/_next/static/nothing.js', 404],
  ['/portfolio.csv', 200],
  ['/api/trpc/nothing', 404],
  ['/healthz', 200],
]

describe('S-13, S-28: a site on https', () => {
  test.each(PATHS)(
    'says at %s (%d) that browsers come back with https alone, for a year',
    async (path, status) => {
      const answer = await ask(path)
      expect(answer.status).toBe(status)
      expect(answer.headers['strict-transport-security']).toBe(
        'max-age=31536000; includeSubDomains',
      )
    },
  )

  test('gives a session that is bound to its host and never sent in clear', async () => {
    const answer = await ask('/api/sign-in/sample', 'person=PMO+manager&next=%2F')
    expect(answer.status).toBe(303)
    const [cookie = ''] = (answer.headers['set-cookie'] ?? []).filter((one) =>
      one.includes('session'),
    )
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Secure/i)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).not.toMatch(/; Domain/i)
  })

  test('while one on plain http says nothing of it', async () => {
    const answer = await fetch(plain.origin)
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })
})
