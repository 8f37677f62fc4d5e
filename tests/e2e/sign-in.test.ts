import type { Browser, Locator, Page } from 'playwright-core'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { arriveAt, expectSound, launchBrowser, openPage, signIn, textOf } from '../support/browser'
import { CLIENT, type Directory, startDirectory } from '../support/oidc/certified-provider'
import { ORIGIN, type Site, startSite } from '../support/site'

const PEOPLE = [
  {
    login: 'priya',
    claims: {
      name: 'Priya Shah',
      email: 'priya.shah@example.gov.uk',
      roles: ['Milepost.PmoManager'],
      amr: ['pwd', 'mfa'],
    },
  },
  {
    login: 'one',
    claims: { name: 'Una', email: 'una@example.gov.uk', roles: ['Milepost.PmoManager'] },
  },
  { login: 'temp', claims: { name: 'A Temp', email: 'temp@example.gov.uk' } },
]

let directory: Directory
let site: Site
let browser: Browser
let sql: postgres.Sql

beforeAll(async () => {
  directory = await startDirectory({ site: ORIGIN, people: PEOPLE })
  process.env.OIDC_ISSUER = directory.issuer
  process.env.OIDC_CLIENT_ID = CLIENT.clientId
  process.env.OIDC_CLIENT_SECRET = CLIENT.clientSecret
  process.env.OIDC_LABEL = CLIENT.label
  site = await startSite()
  browser = await launchBrowser()
  const home = process.env.MILEPOST_DATA_DIR ?? '.milepost'
  sql = postgres(runningCluster(home)?.url ?? '', { max: 1 })
  await forgetFormerRuns()
})

afterAll(async () => {
  for (const name of ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'LABEL'])
    delete process.env[`OIDC_${name}`]
  await sql?.end()
  await browser?.close()
  await site?.stop()
  await directory?.close()
})

/** A data folder that was used before knows her by another directory, which makes her address somebody else's. */
const forgetFormerRuns = () =>
  sql`update app_user set email = 'former.' || id || '@example.gov.uk'
      where email = 'priya.shah@example.gov.uk'`

const newPage = async () => openPage(await browser.newContext())

/** The directory's pages ask for a typeface elsewhere, which no test may reach. */
const ITS_FONT = 'https://fonts.googleapis.com/**'

/** Presses the button and goes through the organisation's own pages. */
async function passDirectory(page: Page, login: string) {
  await page.route(ITS_FONT, (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  await page.getByRole('link', { name: CLIENT.label }).click()
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('x')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Sets the clock of the session back, in the database that keeps it. */
const idleFor = (minutes: number) =>
  sql`update session set last_seen_at = now() - make_interval(mins => ${minutes})`

/** The page asks at most once a minute, and is told of the second time at the latest. */
const ASKED_TWICE = { timeout: 150_000, interval: 250 }

/**
 * As when somebody comes back to the page after so many minutes, again until its scripts have heard it and show what is
 * expected: what the page itself asks for after it came alive counts as a use of the session.
 */
const comeBackAfter = (minutes: number, page: Page, shown: Locator) =>
  expect
    .poll(async () => {
      await idleFor(minutes)
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      return shown.isVisible()
    }, ASKED_TWICE)
    .toBe(true)

const notice = (page: Page) => page.getByRole('region', { name: 'Your session' })

describe('S-20: staff', () => {
  test('sign in with their organisation and land where they wanted', async () => {
    const page = await newPage()
    await page.goto(`${site.origin}/sign-in?next=/programmes/police-itm/edit`)
    await expectSound(page)
    await passDirectory(page, 'priya')
    await page.waitForURL('**/programmes/police-itm/edit')
    await page.getByText('Priya Shah').first().waitFor()
    await expectSound(page)

    await page.getByRole('link', { name: 'Priya Shah' }).click()
    await page.waitForURL('**/account')
    const main = await textOf(page.getByRole('main'))
    expect(main).toContain('with your organisational account')
    expect(main).toContain(new URL(directory.issuer).host)
    await expectSound(page)
  })

  test('without a role are told whom to ask', async () => {
    const page = await newPage()
    await page.goto(`${site.origin}/sign-in`)
    await passDirectory(page, 'temp')
    await page.waitForURL('**/sign-in?error=no-role')
    const main = await textOf(page.getByRole('main'))
    expect(main).toContain('Your organisation has not given you a role in Milepost')
    expect(main).toContain('Ask your IT service desk')
    expect(await page.title()).toMatch(/^Error: /)
    await expectSound(page)
  })
})

describe('S-22: one factor', () => {
  test('where the role needs two is refused on a page that says what to do', async () => {
    const page = await newPage()
    await page.goto(`${site.origin}/sign-in`)
    await passDirectory(page, 'one')
    await page.waitForURL('**/sign-in?error=one-factor')
    const main = await textOf(page.getByRole('main'))
    expect(main).toContain('did not say that it asked you for a second factor')
    expect(main).toContain('confirm it with your phone or key')
    expect(await page.title()).toMatch(/^Error: /)
    await expectSound(page)
  })

  test('is said at the top of each page to whoever has a role that it does not carry', async () => {
    const page = await newPage()
    await signIn(page, site.origin, 'Report author')
    await sql`update session set signed_in_with = 'e-mail'
              where user_id = (select id from app_user where sample_label = 'Report author')`
    await page.goto(`${site.origin}/reports`)
    await expectSound(page)
    const told = page.getByRole('note').filter({ hasText: 'second factor' })
    expect(await textOf(told)).toContain('Your role, Report author, needs a second factor')
    expect(await page.getByRole('link', { name: 'connect it on your account page' }).count()).toBe(
      1,
    )
    expect(await page.getByRole('link', { name: /start a report|new report/i }).count()).toBe(0)
  })
})

describe('A-18: a session that is about to end', () => {
  test('says so politely, and one press of a key keeps it open', async () => {
    const page = await newPage()
    await signIn(page, site.origin, 'Member')
    const stay = page.getByRole('button', { name: 'Stay signed in' })
    await comeBackAfter(56, page, stay)
    expect(await textOf(notice(page).getByRole('status'))).toMatch(
      /^You will be signed out at 1?\d:\d\d[ap]m, because you have not used Milepost/,
    )
    await expectSound(page)
    await page.keyboard.press('Shift+Tab')
    expect(await stay.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await stay.waitFor({ state: 'detached' })
    expect(await textOf(notice(page).getByRole('status'))).toMatch(/^You stay signed in until/)
    const [row] =
      await sql`select max(last_seen_at) > now() - interval '1 minute' as used from session`
    expect(row?.used).toBe(true)
  })

  test('that cannot be kept open says why, on the page that was just opened', async () => {
    const page = await newPage()
    await signIn(page, site.origin, 'Member')
    await sql`update session set expires_at = now() + interval '4 minutes'`
    await page.goto(`${site.origin}/programmes`)
    await page.getByText('twelve hours after you signed in').waitFor()
    expect(await page.getByRole('button', { name: 'Stay signed in' }).count()).toBe(0)
    await expectSound(page)
  })

  test('says when it has ended, and keeps what was typed until it is sent again', async () => {
    const context = await browser.newContext()
    const page = await openPage(context)
    await signIn(page, site.origin, 'PMO manager')
    await page.goto(`${site.origin}/programmes/police-itm/event`)
    const text = page.getByRole('textbox').first()
    await text.fill('Typed before the session ended')
    await comeBackAfter(61, page, page.getByText('Your session has ended.'))
    await expectSound(page)
    const other = await openPage(context)
    await signIn(other, site.origin, 'PMO manager')
    expect(await text.inputValue()).toBe('Typed before the session ended')
  })
})

describe('S-27: sessions', () => {
  test('are seen and ended on one’s own page, at once', async () => {
    const [here, there] = [await newPage(), await newPage()]
    await signIn(here, site.origin, 'Report author')
    await signIn(there, site.origin, 'Report author')
    await here.goto(`${site.origin}/account`)
    await expectSound(here)
    await here.getByRole('button', { name: 'End this session' }).first().click()
    await arriveAt(here, /recorded=session-ended/)
    await here.getByText('You are signed in nowhere else.').waitFor()
    await expectSound(here)
    await there.goto(`${site.origin}/account`)
    expect(new URL(there.url()).pathname).toBe('/sign-in')
  })

  test('of a person end at an administrator’s word', async () => {
    const [admin, member] = [await newPage(), await newPage()]
    await signIn(member, site.origin, 'Member')
    await signIn(admin, site.origin, 'Administrator')
    await admin.goto(`${site.origin}/people`)
    const name = 'Alan Reid'
    await admin.getByRole('link', { name }).click()
    await admin.getByRole('button', { name: `End all sessions of ${name}` }).click()
    await arriveAt(admin, /recorded=sessions-ended/)
    await expectSound(admin)
    await member.goto(`${site.origin}/account`)
    expect(new URL(member.url()).pathname).toBe('/sign-in')
  })

  test('S-14: nothing of a signed-in person is kept by the browser', async () => {
    const page = await newPage()
    await signIn(page, site.origin, 'Member')
    const answer = await page.goto(`${site.origin}/account`)
    expect(answer?.headers()['cache-control']).toContain('no-store')
    const [left] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/api/sign-out')),
      page.getByRole('button', { name: 'Sign out' }).click(),
    ])
    expect((await left.allHeaders())['clear-site-data']).toBe('"cache", "storage"')
  })
})
