import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectSound, launchBrowser, openPage, untilAlive } from '../support/browser'
import { type Site, startSite } from '../support/site'
import { type PostOffice, startPostOffice } from '../support/smtp'

const MEMBER = 'member@example.org'

let site: Site
let browser: Browser
let office: PostOffice

beforeAll(async () => {
  office = await startPostOffice()
  process.env.SMTP_URL = `smtp://127.0.0.1:${office.port}`
  site = await startSite()
  browser = await launchBrowser()
})

afterAll(async () => {
  delete process.env.SMTP_URL
  await browser?.close()
  await site?.stop()
  await office?.stop()
})

async function pageOf(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  return openPage(context)
}

/** Asks for a link on this page, and waits for the mail: the address of its link. */
async function askFor(page: Page, address = MEMBER): Promise<string> {
  const next = office.mails.length
  await page.goto(`${site.origin}/sign-in`)
  await page.getByLabel('Your e-mail address').fill(address)
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await page.waitForURL('**/sign-in/sent')
  const { text } = await office.mail(next)
  return /http\S+\/sign-in\/confirm#\S+/.exec(text)?.[0] ?? ''
}

async function press(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const expectSignedIn = async (page: Page) => {
  await page.waitForURL(`${site.origin}/`)
  await page.getByText('Alan Reid').first().waitFor()
}

describe('S-24: a link by e-mail', () => {
  test('signs a member in after scanners have looked at it, and only once', async () => {
    const page = await pageOf()
    const link = await askFor(page)
    await expectSound(page)

    for (const method of ['GET', 'GET', 'GET', 'HEAD'])
      expect((await fetch(link, { method })).status).toBe(200)
    const scanner = await pageOf()
    await scanner.goto(link)
    await expectSound(scanner)
    await scanner.context().close()

    await press(page, link)
    await expectSignedIn(page)
    await press(page, link)
    await page.getByText('That link does not work').waitFor()
    await expectSound(page)
    await page.context().close()
  })

  test('that is not whole says so', async () => {
    const page = await pageOf()
    await page.goto(`${site.origin}/sign-in/confirm`)
    await page.getByText('This link is not complete').waitFor()
    await expectSound(page)
    await page.context().close()
  })
})

describe('S-25: the link on another device', () => {
  test('shows a code, which signs in the browser that asked', async () => {
    const [desk, phone] = await Promise.all([
      pageOf(),
      pageOf({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' }),
    ])
    await press(phone, await askFor(desk))
    const shown = phone.getByText(/^\d{3} \d{3}$/)
    await shown.waitFor()
    await expectSound(phone)

    await desk.getByLabel('Code').fill('12')
    await desk.getByRole('button', { name: 'Sign in with this code' }).click()
    await desk.getByRole('alert').getByText('That code does not work').waitFor()
    expect(await desk.title()).toMatch(/^Error: /)
    await expectSound(desk)

    await desk.getByLabel('Code').fill((await shown.textContent()) ?? '')
    await desk.getByRole('button', { name: 'Sign in with this code' }).click()
    await expectSignedIn(desk)
    await phone.goto(site.origin)
    expect(await phone.getByText('Alan Reid').count()).toBe(0)
    await Promise.all([desk.context().close(), phone.context().close()])
  })

  test('works without scripts in the browser that asks', async () => {
    const [plain, phone] = await Promise.all([pageOf({ javaScriptEnabled: false }), pageOf()])
    await press(phone, await askFor(plain))
    const code = (await phone.getByText(/^\d{3} \d{3}$/).textContent()) ?? ''
    await plain.getByLabel('Code').fill(code)
    await plain.getByRole('button', { name: 'Sign in with this code' }).click()
    await expectSignedIn(plain)
    await Promise.all([plain.context().close(), phone.context().close()])
  })
})

test('S-23: what is not one address is asked for again, at its field', async () => {
  const page = await pageOf()
  await page.goto(`${site.origin}/sign-in`)
  await page.getByLabel('Your e-mail address').fill('member@example.org, eve@example.org')
  await page.getByRole('button', { name: 'E-mail me a link' }).click()
  await page.getByRole('alert').getByText('Enter one e-mail address').waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  await expectSound(page)
  await page.context().close()
})

test('S-24: the one-time link of an administrator is not used up by scanners either', async () => {
  const page = await pageOf()
  await page.goto(`${site.origin}/sign-in`)
  await page.getByRole('button', { name: 'Sign in as Administrator' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto(`${site.origin}/people`)
  await page.getByRole('link', { name: 'Alan Reid' }).click()
  const make = page.getByRole('button', { name: /link/i })
  await untilAlive(make)
  await make.click()
  const link = await page.getByText(/\/sign-in\/link#/).textContent()
  for (const method of ['GET', 'GET', 'GET', 'HEAD'])
    expect((await fetch(link ?? '', { method })).status).toBe(200)
  const other = await pageOf()
  await press(other, link ?? '')
  await expectSignedIn(other)
  await Promise.all([page.context().close(), other.context().close()])
})
