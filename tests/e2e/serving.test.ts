import { readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '@/server/db/embedded/port.mjs'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { launchBrowser } from '../support/browser'
import { launchStart, temporaryFolder } from '../support/launcher'
import { serverPid } from '../support/server-pid'
import { signalThoseLeft } from '../support/signal'
import { type Site, startSite } from '../support/site'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.stop())

const PATHS: [path: string, status: number][] = [
  ['/', 200],
  ['/programmes', 200],
  ['/sign-in', 200],
  ['/nothing/of/the/kind', 404],
  ['/api/nothing', 404],
  ['/_next/static/nothing.js', 404],
  ['/_next/static', 404],
  ['/fonts', 404],
  ['/%zz', 400],
  ['/healthz', 200],
  ['/metrics', 404],
  ['/icon.svg', 200],
  ['/portfolio.json', 200],
  ['/portfolio.csv?asAt=soon', 400],
  ['/api/trpc/nothing', 404],
  ['/api/trpc/people.invite', 405],
  ['/.env', 404],
  ['/.git/config', 404],
  ['/package.json', 404],
  ['/api/docs', 404],
  ['/_next/server/app/page.js', 404],
  ['/bench/cpu', 404],
]

describe('S-12, S-13, S-51: every answer', () => {
  test.each(PATHS)('%s is %d and protects whoever reads it', async (path, status) => {
    const response = await fetch(site.origin + path, { redirect: 'manual' })
    const { headers } = response
    const text = await response.text()
    expect(response.status).toBe(status)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('content-security-policy')).toMatch(/default-src '(self|none)'/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(text).not.toMatch(/sourceMappingURL|Index of \//)
  })

  test('no file of the build is a source map', () => {
    const files = readdirSync('.next/static', { recursive: true, encoding: 'utf8' })
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  })
})

/** `npm start` of a site of its own. */
async function startOwn(env: Record<string, string> = {}) {
  const home = temporaryFolder()
  const port = (await freePort(0)) ?? 0
  const started = await launchStart(home, ['--port', String(port)], { env })
  await started.says('Ctrl-C stops it.')
  const lines = () =>
    started
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line): Record<string, unknown> => JSON.parse(line))
  return { home, started, lines, origin: `http://127.0.0.1:${port}` }
}

test('S-53, R-17: a server that is killed is started again; one that is told to stop answers first', async () => {
  const { started, origin } = await startOwn()
  const killed = serverPid(origin)
  process.kill(killed, 'SIGKILL')
  await started.says('The web server ended unexpectedly and is being started again.')
  const status = () =>
    fetch(`${origin}/programmes`).then(
      (answer) => answer.status,
      () => 0,
    )
  await expect.poll(status).toBe(200)
  expect(serverPid(origin)).not.toBe(killed)

  const asked = Array.from({ length: 30 }, () => fetch(`${origin}/programmes`))
  await sleep(100)
  started.kill('SIGTERM')
  const answers = await Promise.all(asked)
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  expect((await started.ended).code).toBe(0)
})

test('R-12, R-34: a page kept waiting by the database says so; its line in the log has its name', async () => {
  const { started, lines, origin, home } = await startOwn({ LOG_LEVEL: 'info' })
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${origin}/programmes?q=s3cret`)
  await fetch(`${origin}/icon.svg`)

  const servers = serversIn(realpathSync(join(home, 'database')), undefined)
  signalThoseLeft(servers, 'SIGSTOP')
  const response = await page.goto(`${origin}/programmes/azure-migration`).finally(() => {
    signalThoseLeft(servers, 'SIGCONT')
  })
  const headers = response?.headers() ?? {}
  expect([response?.status(), headers['retry-after']]).toEqual([503, '2'])
  await page.getByRole('heading', { name: 'Milepost is busy' }).waitFor()
  const refused = () => lines().filter(({ requestId }) => requestId === headers['x-request-id'])
  await expect
    .poll(() => refused().find(({ msg }) => msg === 'request'))
    .toMatchObject({ level: 'error', route: '/programmes/[key]', status: 503 })

  await expect.poll(async () => (await page.reload())?.status()).toBe(200)
  await page.getByRole('heading', { level: 1, name: 'Azure migration' }).waitFor()
  expect(lines().some(({ route, status }) => route === '/programmes' && status === 200)).toBe(true)
  expect(lines().some(({ path }) => path === '/icon.svg')).toBe(false)
  expect(started.output()).not.toContain('s3cret')
})
