import type { Browser } from 'playwright-core'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { arriveAt, expectSound, launchBrowser, openPage, signIn, textOf } from '../support/browser'
import { type Site, startSite } from '../support/site'

let site: Site
let browser: Browser
let sql: postgres.Sql
let failed: string

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  const home = process.env.MILEPOST_DATA_DIR ?? '.milepost'
  sql = postgres(runningCluster(home)?.url ?? '', { max: 1 })
})

afterAll(async () => {
  await sql?.end()
  await browser?.close()
  await site?.stop()
})

beforeEach(async () => {
  await sql`delete from pgboss.job where state = 'failed'`
  const rows = await sql<{ id: string }[]>`
    insert into pgboss.job (name, data, state, retry_limit, retry_count, started_on, completed_on, keep_until, output)
    values ('backup', '{}', 'failed', 7, 7, now(), now() - interval '3 hours', 'infinity',
      '{"message": "There is no room in the folder of backups."}')
    returning id`
  failed = rows[0]?.id ?? ''
})

test('R-26: an administrator sees that the worker runs, and tries failed work again', async () => {
  const page = await openPage(await browser.newContext())
  await signIn(page, site.origin, 'Administrator')
  await expect
    .poll(() => sql`select 1 from worker_heartbeat where beat_at > now() - interval '20 seconds'`)
    .toHaveLength(1)
  await page.goto(`${site.origin}/status/jobs`)
  await expectSound(page)
  expect(await textOf(page.locator('h1'))).toBe('Background work has failed: 1')
  const main = await textOf(page.locator('main'))
  expect(main).toContain('The background worker is running.')
  expect(main).toContain('There is no room in the folder of backups.')
  expect(main).toContain('3 hours ago')
  await page
    .getByRole('button', { name: 'Try again (Back up the database, failed 3 hours ago)' })
    .click()
  await arriveAt(page, /done=retried/)
  await expectSound(page)
  expect(await textOf(page.locator('h1'))).toBe('No background work has failed')
  await expect
    .poll(() => sql`select state from pgboss.job where id = ${failed}`)
    .toMatchObject([{ state: 'completed' }])
})

test('R-26: discarding failed work asks first', async () => {
  const page = await openPage(await browser.newContext({ viewport: { width: 390, height: 844 } }))
  await signIn(page, site.origin, 'Administrator')
  await page.goto(`${site.origin}/status/jobs`)
  await page.getByRole('link', { name: 'Discard (Back up the database' }).click()
  await arriveAt(page, /discard$/)
  await expectSound(page)
  await page.getByRole('button', { name: 'Discard this work' }).click()
  await arriveAt(page, /done=discarded/)
  await expectSound(page)
  expect(await textOf(page.locator('main'))).toContain('Discarded: it will not be done')
})
