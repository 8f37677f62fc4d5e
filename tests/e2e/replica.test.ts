import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken, newToken } from '@/server/auth/token'
import { connect } from '@/server/db/client'
import { freePort } from '@/server/db/embedded/port.mjs'
import { expectSound, launchBrowser, openPage, textOf } from '../support/browser'
import { addProgramme, addUser } from '../support/context'
import { launchStart, temporaryFolder } from '../support/launcher'
import { type Pair, primaryAndReplica } from '../support/replica'

const TYPED = 'The first pile is driven'
const AWAY = 'Milepost can be read only as the public sees it at the moment.'

let pair: Pair
let browser: Browser

beforeAll(async () => {
  pair = await primaryAndReplica()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  pair?.remove()
})

/** `npm start` on a database of its own, with a replica. */
async function startLive() {
  const port = String(await freePort(0))
  const { primary, replica } = pair
  const started = await launchStart(temporaryFolder(), ['--port', port], {
    env: {
      ...{ DATABASE_URL: primary.url, DATABASE_OWNER_URL: primary.ownerUrl },
      ...{ DATABASE_PUBLIC_URL: primary.publicUrl, DATABASE_REPLICA_URL: replica.publicUrl },
      NEXTAUTH_URL: `http://127.0.0.1:${port}`,
      NEXTAUTH_SECRET: newToken(),
      LOG_LEVEL: 'warn',
    },
  })
  await started.says('Ctrl-C stops it.')
  return `http://127.0.0.1:${port}`
}

/** A page of somebody who is signed in. */
async function signedIn(origin: string): Promise<Page> {
  const { db, close } = connect(pair.primary.url, { max: 1 })
  const { id } = await addUser(db, { role: 'pmo-manager', name: 'Priya Shah' })
  await addProgramme(db, { key: 'bridge', name: 'Bridge' })
  await close()
  const token = newToken()
  await pair.primary.asSuperuser(
    `insert into session (token_hash, user_id, expires_at, signed_in_with, mfa)
     values ('${hashToken(token)}', ${id}, now() + interval '1 hour', 'organisation', 'yes')`,
  )
  const context = await browser.newContext()
  await context.addCookies([{ name: 'next-auth.session-token', value: token, url: origin }])
  return openPage(context)
}

const banner = (page: Page) => page.getByText(AWAY)

test('R-16: without its primary Milepost is read by the public, keeps what was typed and who is signed in', async () => {
  const origin = await startLive()
  const page = await signedIn(origin)
  await page.goto(`${origin}/programmes/bridge/event`)
  await page.getByLabel('What happened, or what comes next?').fill(TYPED)
  await page.getByRole('radio').first().check()

  pair.primary.kill()
  const home = async () => (await fetch(origin)).text()
  await expect.poll(home).toContain(AWAY)
  expect((await fetch(`${origin}/readyz`)).status).toBe(200)

  await page.getByRole('button', { name: /Add|Save|Record/ }).click()
  await page.getByText('so nothing was saved').first().waitFor()
  expect(await page.getByLabel('What happened, or what comes next?').inputValue()).toBe(TYPED)

  const reading = await page.context().newPage()
  for (const path of [
    '/',
    '/programmes',
    '/programmes/bridge',
    '/reports',
    '/meetings',
    '/sign-in',
  ]) {
    expect((await reading.goto(origin + path))?.status(), path).toBe(200)
    await banner(reading).waitFor()
    await expectSound(reading)
  }

  await pair.primary.start()
  await expect.poll(home).not.toContain(AWAY)
  await page.getByRole('button', { name: /Add|Save|Record/ }).click()
  await page.waitForURL(/programmes\/bridge/)
  await page.getByText(TYPED).first().waitFor()
  expect(await textOf(page.getByRole('banner'))).toContain('Priya Shah')
})
