import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  arriveAt,
  expectSound,
  launchBrowser,
  openPage,
  type SamplePerson,
  signIn,
  textOf,
} from '../support/browser'
import { type Site, startSite } from '../support/site'

const MILESTONE = '/programmes/police-itm/milestones/laptops-issued/edit'
const RATE = '/programmes/police-itm/rate'
const REPORT = '/reports/member-update-2020-07'

const NAME = 'What will be true when it is done?'
const PART = /Which phase or part/
const FIRST = /What has to come first/

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** Windows of two people, each at the same page. */
async function two(people: [SamplePerson, SamplePerson], path: string): Promise<[Page, Page]> {
  const [one, other] = await Promise.all(people.map((person) => windowOf(person, path)))
  if (one === undefined || other === undefined) throw new Error('Two windows were opened')
  return [one, other]
}

async function windowOf(person: SamplePerson, path: string): Promise<Page> {
  const page = await openPage(await browser.newContext())
  await signIn(page, site.origin, person)
  await page.goto(site.origin + path)
  return page
}

const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))

const both = (page: Page) => page.getByRole('region', { name: 'Both versions' })

describe('U-10, R-3: two people change one thing', () => {
  test('a milestone: what both changed is decided word by word, and nothing typed is lost', async () => {
    const [pat, sam] = await two(['PMO manager', 'Administrator'], MILESTONE)
    await pat.getByLabel(NAME).fill('Laptops issued to all officers of the force')
    await pat.getByLabel(PART).fill('Phase 2')
    await pat.getByRole('button', { name: 'Save the changes' }).click()
    await arriveAt(pat, /recorded=edited/)

    await sam.getByLabel(NAME).fill('Laptops issued to most officers of the force')
    await sam.getByLabel(FIRST).fill('when the supplier has tested them')
    await sam.getByRole('button', { name: 'Save the changes' }).click()
    await both(sam).waitFor()
    expect(await sam.title()).toMatch(/^Error: /)
    const name = both(sam).getByRole('group', { name: 'Name' })
    expect(await textOf(name.locator('ins'))).toContain('only yours: most')
    expect(await textOf(name.locator('del'))).toContain('only theirs: all')
    expect(await textOf(both(sam))).toContain('the form below has theirs now: Part')
    expect(await sam.getByLabel(PART).inputValue()).toBe('Phase 2')
    expect(await sam.getByLabel(NAME).inputValue()).toContain('most officers')
    await expectSound(sam)

    await name.getByRole('button', { name: 'Keep theirs' }).press('Enter')
    expect(await sam.getByLabel(NAME).inputValue()).toContain('all officers')
    await name.getByRole('button', { name: 'Keep mine' }).press('Space')
    expect(await sam.getByLabel(NAME).inputValue()).toContain('most officers')
    await name.getByRole('button', { name: 'Edit' }).press('Enter')
    await sam.keyboard.press('End')
    await sam.keyboard.type(', at last')
    await sam.getByRole('button', { name: 'Save the changes' }).click()
    await arriveAt(sam, /recorded=edited/)
    expect(await textOf(sam.getByRole('main'))).toContain('most officers of the force, at last')

    await sam.goto(site.origin + MILESTONE)
    expect(await sam.getByLabel(PART).inputValue()).toBe('Phase 2')
    expect(await sam.getByLabel(FIRST).inputValue()).toBe('when the supplier has tested them')
    await close(pat, sam)
  })

  test('a description: who may read it stays as the other saved it', async () => {
    const path = '/programmes/erp-review/edit'
    const [pat, sam] = await two(['PMO manager', 'Administrator'], path)
    await pat.getByRole('radio', { name: /Staff and Members only/ }).check()
    await pat.getByLabel('On what ground?').selectOption('Schedule 12A|3')
    await pat.getByLabel('Why may the public not read it?').fill('Prices')
    await pat.getByRole('button', { name: 'Save the changes' }).click()
    await arriveAt(pat, /recorded=programme-edited/)

    await sam.getByLabel(/Which stage/).fill('tender')
    await sam.getByRole('button', { name: 'Save the changes' }).click()
    await both(sam).waitFor()
    await sam.getByLabel('Why may the public not read it?').waitFor()
    await sam.getByRole('button', { name: 'Save the changes' }).click()
    await arriveAt(sam, /recorded=programme-edited/)
    await sam.goto(site.origin + path)
    expect(await sam.getByLabel('Why may the public not read it?').inputValue()).toBe('Prices')
    expect(await sam.getByLabel(/Which stage/).inputValue()).toBe('tender')
    await close(pat, sam)
  })

  test('a rating: another rating is never taken over unasked', async () => {
    const [pat, lead] = await two(['PMO manager', 'Lead, Police ITM'], RATE)
    const rate = async (page: Page, value: 'Red' | 'Amber', reason: string) => {
      await page.getByRole('radio', { name: value, exact: true }).check()
      await page.getByLabel('Why?').fill(reason)
      await page.getByLabel('What will bring it back to Green?').fill('Another supplier')
      await page.getByLabel('By when?').fill('end of September 2020')
      await page.getByRole('button', { name: `Record ${value}` }).click()
    }
    await rate(pat, 'Red', 'The supplier stopped')
    await arriveAt(pat, /recorded=rating/)
    await rate(lead, 'Amber', 'The supplier is late')
    await both(lead).waitFor()
    expect(await both(lead).getByRole('group').allTextContents()).toHaveLength(2)
    expect(await lead.getByRole('radio', { name: 'Amber', exact: true }).isChecked()).toBe(true)
    await expectSound(lead)
    await both(lead)
      .getByRole('group', { name: 'Rating' })
      .getByRole('button', { name: 'Keep theirs' })
      .click()
    await lead.getByRole('button', { name: 'Record Red' }).click()
    await arriveAt(lead, /recorded=rating/)
    await close(pat, lead)
  })

  test('a paragraph of a report', async () => {
    const author = await windowOf('Report author', REPORT)
    await author.getByRole('button', { name: 'Draft the report' }).click()
    await author.getByRole('button', { name: 'Draft it', exact: true }).click()
    await arriveAt(author, /done=drafted/)
    const second = await windowOf('Report author', REPORT)
    const edit = async (page: Page, text: string) => {
      await page.getByRole('button', { name: 'Edit paragraph 1', exact: true }).click()
      await page.getByRole('textbox', { name: 'Text of paragraph 1' }).fill(text)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
    }
    await edit(author, 'This paper reports on progress.')
    await author.getByText('Saved', { exact: true }).first().waitFor()
    await edit(second, 'This paper reports on decisions.')
    await both(second).waitFor()
    expect(await textOf(both(second).locator('ins'))).toContain('decisions')
    expect(await textOf(both(second).locator('del'))).toContain('progress')
    await expectSound(second)
    const box = second.getByRole('textbox', { name: 'Text of paragraph 1' })
    expect(await box.inputValue()).toBe('This paper reports on decisions.')
    await both(second).getByRole('button', { name: 'Keep theirs' }).click()
    expect(await box.inputValue()).toBe('This paper reports on progress.')
    await close(author, second)
  })
})

describe('A-18: what was typed and not sent', () => {
  const REASON = 'The supplier has gone quiet'
  const saved = (page: Page) => page.getByText(/^Draft saved at \d{1,2}:\d\d[ap]m$/)

  async function type(page: Page, reason = REASON) {
    await page.getByRole('radio', { name: 'Red', exact: true }).check()
    await page.getByLabel('What will bring it back to Green?').fill('A talk')
    await page.getByLabel('Why?').fill(reason)
  }

  test('is kept, offered when the form is opened again, and gone once it is sent', async () => {
    const page = await windowOf('Lead, Police ITM', RATE)
    await type(page)
    await saved(page).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: /You have an unsaved draft from/ }).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: 'Go on with it' }).click()
    await page.getByRole('button', { name: 'Record Red' }).waitFor()
    expect(await page.getByLabel('Why?').inputValue()).toBe(REASON)
    expect(await page.getByLabel('What will bring it back to Green?').inputValue()).toBe('A talk')
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.getByLabel('By when?').fill('October 2020')
    await page.getByRole('button', { name: 'Record Red' }).click()
    await arriveAt(page, /recorded=rating/)
    expect(await textOf(page.getByRole('main'))).toContain(REASON)
    await reopen(page)
    expect(await page.getByText('unsaved draft').count()).toBe(0)
    await close(page)
  })

  test('is offered to nobody else, and goes when it is thrown away', async () => {
    const page = await windowOf('PMO manager', RATE)
    await type(page, 'Nobody answers at the supplier')
    await saved(page).waitFor()
    const other = await windowOf('Administrator', RATE)
    await reopen(other)
    expect(await other.getByText('unsaved draft').count()).toBe(0)
    await page.reload()
    const thrown = page.waitForResponse(/drafts\.discard/)
    await page.getByRole('button', { name: /Discard/ }).click()
    await thrown
    await reopen(page)
    expect(await page.getByText('unsaved draft').count()).toBe(0)
    await close(page, other)
  })

  test('over a record that somebody changed since shows both versions', async () => {
    const sam = await windowOf('Administrator', MILESTONE)
    await sam.getByLabel(NAME).fill('Every laptop issued')
    await saved(sam).waitFor()
    const pat = await windowOf('PMO manager', MILESTONE)
    await pat.getByLabel(NAME).fill('Each laptop issued')
    await pat.getByLabel(PART).fill('Phase 3')
    await pat.getByRole('button', { name: 'Save the changes' }).click()
    await arriveAt(pat, /recorded=edited/)
    await sam.reload()
    await sam.getByRole('button', { name: 'Go on with it' }).click()
    expect(await sam.getByLabel(NAME).inputValue()).toBe('Every laptop issued')
    await sam.getByRole('button', { name: 'Save the changes' }).click()
    await both(sam).waitFor()
    expect(await textOf(both(sam).locator('del'))).toContain('Each')
    expect(await sam.getByLabel(PART).inputValue()).toBe('Phase 3')
    await close(pat, sam)
  })

  test('stays on the page when the session has ended', async () => {
    const page = await windowOf('PMO manager', '/programmes/police-itm/event')
    await page.context().clearCookies()
    await page.getByLabel('What happened, or what comes next?').fill('The kit arrived')
    await page.getByText('Your session has ended, so the draft could not be saved').waitFor()
    await page.getByRole('button', { name: 'Add the event' }).click()
    await page.getByText('There is a problem').waitFor()
    expect(await page.getByLabel('What happened, or what comes next?').inputValue()).toBe(
      'The kit arrived',
    )
    await close(page)
  })

  /** Opens the form anew and waits until it knows whether there is a draft. */
  async function reopen(page: Page) {
    const known = page.waitForResponse(/drafts\.find/)
    await page.goto(site.origin + RATE)
    await known
    await page.waitForTimeout(100)
  }
})

describe('R-5: the answer to a press is lost', () => {
  /** Lets changes through to the server, and loses the first answers on the way back. */
  async function lose(context: BrowserContext, times: number): Promise<{ sent: string[] }> {
    const sent: string[] = []
    await context.route('**/api/trpc/events.add*', async (route) => {
      sent.push((await route.request().allHeaders())['idempotency-key'] ?? '')
      const answer = await route.fetch()
      if (sent.length <= times) await route.abort('connectionreset')
      else await route.fulfill({ response: answer })
    })
    return { sent }
  }

  async function add(text: string, times: number) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await signIn(page, site.origin, 'PMO manager')
    await page.goto(`${site.origin}/programmes/police-itm/event`)
    const { sent } = await lose(context, times)
    await page.getByLabel('What happened, or what comes next?').fill(text)
    await page.getByRole('button', { name: 'Add the event' }).click()
    return { page, sent }
  }

  const recorded = async (page: Page, text: string) =>
    (await textOf(page.getByRole('main'))).split(text).length - 1

  test('and it is sent again until it is there, once', async () => {
    const { page, sent } = await add('The first pallet arrived', 2)
    await page.getByText('The connection was lost; trying again …').waitFor()
    await arriveAt(page, /recorded=event/)
    expect(new Set(sent).size).toBe(1)
    await page.goto(`${site.origin}/programmes/police-itm/activity`)
    expect(await recorded(page, 'The first pallet arrived')).toBe(1)
    await close(page)
  })

  test('four times: what to do is said, and pressing again records it once', async () => {
    const { page } = await add('The second pallet arrived', 4)
    await page.getByText('Press the button again').waitFor()
    await page.getByRole('button', { name: 'Add the event' }).click()
    await arriveAt(page, /recorded=event/)
    await page.goto(`${site.origin}/programmes/police-itm/activity`)
    expect(await recorded(page, 'The second pallet arrived')).toBe(1)
    await close(page)
  })
})

test('a saved form fetches the page that it leads to once', async () => {
  const page = await windowOf('PMO manager', '/programmes/police-itm/event')
  const fetched: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/programmes/police-itm') fetched.push(request.url())
  })
  await page.getByLabel('What happened, or what comes next?').fill('The third pallet arrived')
  await page.getByRole('button', { name: 'Add the event' }).click()
  await arriveAt(page, /recorded=event/)
  expect(await textOf(page.getByRole('main'))).toContain('The third pallet arrived')
  expect(fetched).toHaveLength(1)
  await close(page)
})
