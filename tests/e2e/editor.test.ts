import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  arriveAt,
  expectSound,
  launchBrowser,
  openPage,
  type SamplePerson,
  signIn,
  textOf,
  untilAlive,
} from '../support/browser'
import { serverPid } from '../support/server-pid'
import { type SharedSite, startSite } from '../support/site'

const REPORT = '/reports/member-update-2020-07'
const WRITE = `${REPORT}/write`

let site: SharedSite
let browser: Browser

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  const author = await windowOf('Report author', REPORT)
  await author.getByRole('button', { name: 'Draft the report' }).click()
  await author.getByRole('button', { name: 'Draft it', exact: true }).click()
  await arriveAt(author, /done=drafted/)
  await author.getByRole('link', { name: 'Write in the report' }).waitFor()
  await author.context().close()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

async function windowOf(person: SamplePerson, path: string): Promise<Page> {
  const page = await openPage(await browser.newContext())
  await signIn(page, site.origin, person)
  await page.goto(site.origin + path)
  return page
}

const box = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `${number}. Text of paragraph ${number}`, exact: true })

/** The number of a paragraph with another after it in its section, and the heading of that. */
async function neighbours(page: Page): Promise<[number, string]> {
  for (const section of await page.getByRole('region').all()) {
    const names = await section.getByRole('textbox', { name: /Text of paragraph/ }).all()
    const [first] = names
    if (first === undefined || names.length < 2) continue
    const label = await first.evaluate((one: HTMLTextAreaElement) => one.labels?.[0]?.textContent)
    const heading = await section.getByRole('heading').first().textContent()
    return [Number.parseInt(label ?? '', 10), heading ?? '']
  }
  throw new Error('No section has two paragraphs')
}

/** Holds back every script of the pages that follow, until what it gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/_next\/static\/.+\.js/, async (route) => {
    await held
    await route.continue()
  })
  return release
}

const caretOf = (one: Locator) =>
  one.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd])

const saved = (page: Page) =>
  page
    .getByText(/^(?:\S+ )*Saved \d/)
    .first()
    .waitFor()

describe('an author writes in a report', () => {
  test('what is typed is saved as it is typed, and is there after a reload', async () => {
    const page = await windowOf('Report author', WRITE)
    await expectSound(page)
    const before = await box(page, 1).inputValue()
    await box(page, 1).fill(`${before} Typed by hand. `)
    await saved(page)
    await box(page, 1).pressSequentially('And on after a pause.')
    await saved(page)
    await page.reload()
    expect(await box(page, 1).inputValue()).toBe(`${before} Typed by hand. And on after a pause.`)
    await page.context().close()
  })

  test('Alt and an arrow move a paragraph, its number follows, and Undo puts it back', async () => {
    const page = await windowOf('Report author', WRITE)
    const [number, heading] = await neighbours(page)
    const [first, second] = [
      await box(page, number).inputValue(),
      await box(page, number + 1).inputValue(),
    ]
    await page
      .getByLabel('Refer to another paragraph in paragraph 1', { exact: true })
      .selectOption({ label: String(number + 1) })
    await saved(page)
    await box(page, number + 1).press('Alt+ArrowUp')
    await page.getByText('Moved up. Saved').waitFor()
    expect(await box(page, number).inputValue()).toBe(second)
    expect(await box(page, number + 1).inputValue()).toBe(first)

    const reader = await windowOf('Report author', REPORT)
    const reference = reader.getByRole('link', { name: `paragraph ${number}`, exact: true })
    expect(await reference.getAttribute('href')).toBe(`#paragraph-${number}`)
    await reader.context().close()

    await page.getByRole('button', { name: `Undo in ${heading}` }).press('Enter')
    await expect.poll(() => box(page, number).inputValue()).toBe(first)
    await page.context().close()
  })

  test('a heading within a section is written, moved, taken out and put back, and the numbers go on', async () => {
    const page = await windowOf('Report author', WRITE)
    const [number, heading] = await neighbours(page)
    const texts = [number, number + 1].map((one) => box(page, one).inputValue())
    const [first, second] = await Promise.all(texts)
    await page
      .getByRole('button', { name: `Sub-heading above paragraph ${number + 1}`, exact: true })
      .click()
    const title = page.getByRole('textbox', { name: 'Sub-heading', exact: true })
    await title.fill('What comes next')
    await saved(page)
    expect(await box(page, number + 1).inputValue()).toBe(second)
    await expectSound(page)

    const reader = await windowOf('Report author', REPORT)
    await reader.getByRole('heading', { name: 'What comes next', level: 4, exact: true }).waitFor()
    await reader.context().close()

    await title.press('Alt+ArrowUp')
    await page.getByText('Moved up. Saved').waitFor()
    expect(await box(page, number).inputValue()).toBe(first)
    await page.getByRole('button', { name: /^Delete ?: sub-heading What comes next$/ }).click()
    await page.getByText('Deleted. Undo puts it back. Saved').waitFor()
    expect(await title.count()).toBe(0)
    await page.reload()
    await page.getByRole('button', { name: `Undo in ${heading}` }).click()
    await expect.poll(() => title.inputValue()).toBe('What comes next')
    await page.getByRole('button', { name: /^Delete ?: sub-heading What comes next$/ }).click()
    await page.getByText('Deleted. Undo puts it back. Saved').waitFor()
    await page.context().close()
  })

  test('a table is moved by Alt and an arrow, taken out, put back by Undo and brought back', async () => {
    const page = await windowOf('Report author', WRITE)
    const table = page.getByRole('group', { name: /^Table: IT service performance/ })
    const section = page.getByRole('region', { name: 'IT service performance', exact: true })
    const order = () =>
      section.evaluate((one) =>
        [...one.querySelectorAll('textarea[id^=write-], [role=group][id^=write-]')].map(
          ({ tagName }) => tagName,
        ),
      )
    const before = await order()
    await expectSound(page)
    await table.getByRole('button', { name: /^Move up ?: table/ }).press('Alt+ArrowDown')
    await section.getByText('Moved down. Saved').waitFor()
    await expect.poll(order).not.toEqual(before)
    await expect.poll(() => table.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Alt+ArrowUp')
    await section.getByText('Moved up. Saved').waitFor()
    await expect.poll(order).toEqual(before)
    await table.getByRole('button', { name: /^Delete ?: table/ }).click()
    await section.getByText('Deleted. Undo puts it back. Saved').waitFor()
    expect(await table.count()).toBe(0)
    await expectSound(page)
    const reader = await windowOf('Report author', REPORT)
    await reader.getByRole('heading', { name: 'IT service performance', exact: true }).waitFor()
    expect(await reader.getByRole('table', { name: /IT service performance/ }).count()).toBe(0)
    await reader.context().close()
    await section.getByRole('button', { name: /^Undo/ }).click()
    await table.waitFor()
    await section.getByRole('button', { name: /^Redo/ }).click()
    await section.getByRole('button', { name: /^Bring it back ?: table/ }).click()
    await section.getByText('Brought back. Saved').waitFor()
    await expect.poll(order).toEqual(before)
    await page.context().close()
  })

  test('Alt, Shift and an arrow move a paragraph into the section after, and Undo works in both', async () => {
    const page = await windowOf('Report author', WRITE)
    const [number, heading] = await neighbours(page)
    const [first, second] = [
      await box(page, number).inputValue(),
      await box(page, number + 1).inputValue(),
    ]
    const from = page.getByRole('region', { name: heading, exact: true })
    const boxes = from.getByRole('textbox', { name: /Text of paragraph/ })
    const before = await boxes.count()
    const sections = await page.getByRole('heading', { level: 2 }).allTextContents()
    const next = sections[sections.indexOf(heading) + 1] ?? ''
    const other = page.getByRole('region', { name: next, exact: true })
    await other.getByRole('button', { name: /^Add a paragraph/ }).click()
    await other.getByText('Added. Saved').waitFor()
    await box(page, number).press('Alt+Shift+ArrowDown')
    await page.getByText(/^Moved to .+ Saved/).waitFor()
    await expect.poll(() => boxes.count()).toBe(before - 1)
    expect(await box(page, number).inputValue()).toBe(second)
    await expect.poll(() => page.locator('textarea:focus').inputValue()).toBe(first)
    const own = other.getByRole('textbox', { name: /Text of paragraph/ })
    const there = await own.count()
    await page.getByRole('button', { name: `Undo in ${next}` }).click()
    await expect.poll(() => own.count()).toBe(there - 1)
    expect(await own.first().inputValue()).toBe(first)
    await page.getByRole('button', { name: `Undo in ${heading}` }).click()
    await expect.poll(() => boxes.count()).toBe(before)
    expect(await box(page, number).inputValue()).toBe(first)
    await page.context().close()
  })

  test('the summary is told to be behind, and is brought up to date or left with a reason', async () => {
    const page = await windowOf('Report author', WRITE)
    const behind = page.getByText(/^The summary’s item on “.+” was written before this section/)
    const [number, heading] = await neighbours(page)
    await box(page, number).fill('We say this in words of our own.')
    await saved(page)
    const region = page.getByRole('region', { name: heading, exact: true })
    await region.getByText(/^The summary’s item on/).waitFor()
    await expectSound(page)

    const reader = await windowOf('Report author', REPORT)
    const side = reader.getByRole('complementary', { name: 'Where this report stands' })
    const link = side.getByRole('link', { name: heading, exact: true })
    expect(await link.getAttribute('href')).toMatch(/\/write#section-/)
    await reader.context().close()

    const count = await behind.count()
    await region
      .getByRole('button', { name: `Bring the summary up to date for ${heading}` })
      .click()
    await region.getByText('The summary is up to date. Saved').waitFor()
    await expect.poll(() => behind.count()).toBe(count - 1)

    await box(page, number).fill('We say this in other words of our own.')
    await region.getByText(/^The summary’s item on/).waitFor()
    const leave = region.getByRole('button', { name: `Leave the summary as it is for ${heading}` })
    await leave.click()
    await region.getByRole('alert').filter({ hasText: 'Say why' }).waitFor()
    await region.getByLabel('Why may the summary stay as it is?').fill('It says the same.')
    await leave.click()
    await region.getByText('The summary stays as it is. Saved').waitFor()
    await page.reload()
    await expect.poll(() => behind.count()).toBe(count - 1)
    await page.context().close()
  })

  test('what is typed before the page comes alive stays, and is saved', async () => {
    const page = await windowOf('Report author', REPORT)
    const arrive = await holdScripts(page)
    await page.goto(site.origin + WRITE, { waitUntil: 'commit' })
    const before = await box(page, 1).inputValue()
    await box(page, 1).pressSequentially('Typed early. ')
    await box(page, 2).evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(3, 9))
    arrive()
    await saved(page)
    expect(await box(page, 1).inputValue()).toBe(`Typed early. ${before}`)
    expect(await caretOf(box(page, 2))).toEqual([3, 9])
    await page.keyboard.type('And late. ')
    await saved(page)
    expect(await box(page, 1).inputValue()).toBe(`Typed early. And late. ${before}`)
    await page.reload()
    expect(await box(page, 1).inputValue()).toContain('Typed early. And late.')
    await box(page, 1).fill(before)
    await saved(page)
    await page.context().close()
  })

  test('what is typed before a form comes alive stays in its boxes', async () => {
    const page = await windowOf('Report author', REPORT)
    const arrive = await holdScripts(page)
    await page.goto(`${site.origin}${REPORT}/edit`, { waitUntil: 'commit' })
    const form = page.locator('main form')
    const [area, line] = [
      form.locator('textarea:not(:empty)').first(),
      form.locator('input[type=text]').first(),
    ]
    await area.pressSequentially('Typed early. ')
    await line.pressSequentially('Early ')
    const typed = [await area.inputValue(), await line.inputValue()]
    expect(typed[0]).toMatch(/Typed early\. .+/)
    arrive()
    await untilAlive(area)
    await page
      .getByRole('button', { name: /^Add a paragraph/ })
      .first()
      .click()
    await expect.poll(() => form.locator('textarea:empty').count()).toBeGreaterThan(0)
    expect([await area.inputValue(), await line.inputValue()]).toEqual(typed)
    await page.context().close()
  })

  test('what is pressed before a page comes alive is noted at once, and done once when it is', async () => {
    const page = await windowOf('Report author', REPORT)
    const changes: string[] = []
    page.on('request', (asked) => {
      if (asked.method() === 'POST' && asked.url().includes('editSection')) changes.push('edit')
    })
    const arrive = await holdScripts(page)
    await page.goto(site.origin + WRITE, { waitUntil: 'commit' })
    const boxes = page.getByRole('textbox', { name: /Text of paragraph/ })
    const add = page.getByRole('button', { name: /^Add a paragraph/ }).first()
    await add.click()
    const before = await boxes.count()
    await page.getByText(/^One moment: “Add a paragraph to .+” is waiting/).waitFor()
    expect(await add.getAttribute('aria-busy')).toBe('true')
    await page.getByRole('button', { name: /^Move down ?: paragraph 1$/ }).click()
    await add.click({ clickCount: 3 })
    await expectSound(page)
    arrive()
    await page.getByText(/^Added\. Saved/).waitFor()
    expect(await boxes.count()).toBe(before + 1)
    expect(changes).toHaveLength(1)
    expect(await add.getAttribute('aria-busy')).toBeNull()
    expect(await page.getByText(/^One moment/).count()).toBe(0)
    await page.context().close()
  })

  test('a form that is sent before it comes alive sends what was typed, and a step still asks first', async () => {
    const page = await windowOf('Report author', REPORT)
    const arrive = await holdScripts(page)
    await page.goto(`${site.origin}${REPORT}/edit`, { waitUntil: 'commit' })
    const line = page.locator('main form input[type=text]').first()
    await line.pressSequentially('Sent early ')
    const typed = await line.inputValue()
    await line.press('Enter')
    await page.getByText('One moment: “Save what it contains” is waiting').waitFor()
    expect(await line.inputValue()).toBe(typed)
    arrive()
    await arriveAt(page, /reports\/member-update-2020-07(\?|$)/)
    await page.goto(`${site.origin}${REPORT}/edit`)
    expect(await line.inputValue()).toBe(typed)

    const asked = await holdScripts(page)
    await page.goto(site.origin + REPORT, { waitUntil: 'commit' })
    await page.getByRole('button', { name: 'Draft again' }).click()
    await page.getByText('One moment: “Draft again” is waiting').waitFor()
    asked()
    await page.getByRole('button', { name: 'Draft it again', exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.context().close()
  })

  test('a box that cannot be saved says why, keeps no other from being saved, and may be deleted', async () => {
    const page = await windowOf('Report author', WRITE)
    const [number, heading] = await neighbours(page)
    const region = page.getByRole('region', { name: heading, exact: true })
    const before = await box(page, number).inputValue()
    const boxes = region.getByRole('textbox', { name: /Text of paragraph/ })
    const count = await boxes.count()
    await box(page, number).fill('')
    await box(page, number + 1).fill('\u200FPasted\u000Bfrom elsewhere 🚀.')
    await region.getByText('Not saved: Enter the text of the paragraph.').first().waitFor()
    expect(await box(page, number).getAttribute('aria-invalid')).toBe('true')
    await expectSound(page)
    await region
      .getByRole('button', { name: new RegExp(`^Delete ?: paragraph ${number}$`) })
      .click()
    await region.getByText('Deleted. Saved').waitFor()
    expect(await boxes.count()).toBe(count - 1)
    await page.reload()
    expect(await box(page, number).inputValue()).toBe('Pasted from elsewhere 🚀.')
    await region.getByRole('button', { name: 'Bring it back' }).first().click()
    await expect.poll(() => box(page, number).inputValue()).toBe(before)
    await page.context().close()
  })

  test('what was typed last is saved when its window is closed', async () => {
    const page = await windowOf('Report author', WRITE)
    const before = await box(page, 1).inputValue()
    await untilAlive(box(page, 1))
    await box(page, 1).fill(`${before} Typed last.`)
    const [context, sent] = [page.context(), page.waitForEvent('close')]
    await page.close({ runBeforeUnload: true })
    await sent
    const next = await openPage(context)
    await expect
      .poll(async () => {
        await next.goto(site.origin + WRITE)
        return box(next, 1).inputValue()
      })
      .toBe(`${before} Typed last.`)
    await context.close()
  })

  test('the server is killed while somebody types: the page says that saving waits, and saves when it is back', async () => {
    const page = await windowOf('Report author', WRITE)
    await untilAlive(box(page, 2))
    const before = await box(page, 2).inputValue()
    for (const { origin } of site.servers) process.kill(serverPid(origin), 'SIGKILL')
    await box(page, 2).fill(`${before} Typed while nobody listened.`)
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page
      .getByText(/^Not saved yet: Milepost cannot be reached/)
      .first()
      .waitFor()
    await box(page, 2).pressSequentially(' And more.')
    await saved(page)
    await page.reload()
    expect(await box(page, 2).inputValue()).toBe(`${before} Typed while nobody listened. And more.`)
    await page.context().close()
  })

  test('what could not be sent is kept in the browser, and saved when the page is opened again', async () => {
    const page = await windowOf('Report author', WRITE)
    await untilAlive(box(page, 2))
    const before = await box(page, 2).inputValue()
    await page.context().setOffline(true)
    await box(page, 2).fill(`${before} Typed without a connection.`)
    await page
      .getByText(/^Not saved/)
      .first()
      .waitFor()
    await page.context().setOffline(false)
    await saved(page)
    await page.reload()
    expect(await box(page, 2).inputValue()).toContain('Typed without a connection.')
    await page.context().close()
  })
})

describe('the report on what a committee asked for', () => {
  test('is made and drafted by one press, and opened by the next', async () => {
    const page = await windowOf('Report author', '/actions?committee=finance')
    const press = page.getByRole('button', { name: 'Draft the outstanding actions report' })
    await expectSound(page)
    await press.click()
    await arriveAt(page, /\/reports\/outstanding-actions-2020-07-21$/)
    const paper = page.getByRole('article', { name: 'The report' })
    await paper.getByRole('heading', { name: 'Outstanding actions', level: 3 }).waitFor()
    const words = await textOf(paper)
    expect(words).toContain('laptops bought in the spring')
    await page.goto(`${site.origin}/actions?committee=finance`)
    await press.click()
    await arriveAt(page, /\/reports\/outstanding-actions-2020-07-21$/)
    await page.getByRole('button', { name: 'Draft again' }).waitFor()
    expect(await textOf(paper)).toBe(words)
    await page.context().close()
  })
})

describe('the session of an author ends while they type', () => {
  test('the words are refused plainly, stay where they are, and are saved once they have signed in again', async () => {
    const page = await windowOf('Report author', WRITE)
    const before = await box(page, 1).inputValue()
    const tab = await openPage(page.context())
    await tab.goto(`${site.origin}/`)
    await tab.getByRole('button', { name: 'Sign out' }).click()
    await tab.getByRole('link', { name: 'Sign in', exact: true }).waitFor()
    await box(page, 1).fill(`${before} Typed after the end.`)
    await page.getByText('Not saved: your session has ended.').waitFor()
    await box(page, 1).pressSequentially(' And more.')
    await page.getByText('Not saved: your session has ended.').waitFor()
    expect(await box(page, 1).inputValue()).toBe(`${before} Typed after the end. And more.`)
    await expectSound(page)
    await signIn(tab, site.origin, 'Report author')
    await saved(page)
    expect(await box(page, 1).inputValue()).toBe(`${before} Typed after the end. And more.`)
    await page.reload()
    await untilAlive(box(page, 1))
    expect(await box(page, 1).inputValue()).toBe(`${before} Typed after the end. And more.`)
    await page.context().close()
  })
})

describe('two people write in one section', () => {
  test('the second sees both texts and loses neither', async () => {
    const [one, other] = [
      await windowOf('Report author', WRITE),
      await windowOf('Administrator', WRITE),
    ]
    await box(one, 1).fill('The first of us wrote this.')
    await saved(one)
    await box(other, 1).fill('The second of us wrote this.')
    const both = other.getByRole('alert').filter({ hasText: 'Somebody else saved' })
    await both.waitFor()
    expect(await textOf(both)).toContain('The first of us wrote this.')
    expect(await textOf(both)).toContain('The second of us wrote this.')
    await both.getByRole('button', { name: 'Keep mine' }).click()
    await saved(other)
    await one.reload()
    expect(await box(one, 1).inputValue()).toBe('The second of us wrote this.')
    await one.context().close()
    await other.context().close()
  })
})

async function rate(value: 'Red' | 'Amber') {
  const lead = await windowOf('Lead, Police ITM', '/programmes/police-itm/rate')
  await lead.getByRole('radio', { name: value, exact: true }).check()
  await lead.getByLabel('Why?').fill('The supplier has gone quiet')
  await lead.getByLabel('What will bring it back to Green?').fill('A talk')
  await lead.getByLabel('By when?').fill('October 2020')
  await lead.getByRole('button', { name: `Record ${value}` }).click()
  await arriveAt(lead, /recorded=rating/)
  await lead.context().close()
}

async function draftAgain(author: Page) {
  await author.reload()
  await author.getByRole('button', { name: 'Draft again' }).click()
  await author.getByRole('button', { name: 'Draft it again', exact: true }).click()
  await arriveAt(author, /done=drafted/)
}

describe('two people and two sections', () => {
  test('a move is undone after somebody else saved in the other section, without a reload', async () => {
    const author = await windowOf('Report author', WRITE)
    const [number, heading] = await neighbours(author)
    const first = await box(author, number).inputValue()
    const from = author.getByRole('region', { name: heading, exact: true })
    const boxes = from.getByRole('textbox', { name: /Text of paragraph/ })
    const before = await boxes.count()
    const sections = await author.getByRole('heading', { level: 2 }).allTextContents()
    const next = sections[sections.indexOf(heading) + 1] ?? ''
    const other = author.getByRole('region', { name: next, exact: true })
    await box(author, number).press('Alt+Shift+ArrowDown')
    await author.getByText(/^Moved to .+ Saved/).waitFor()

    const second = await windowOf('Report author', WRITE)
    const theirs = second.getByRole('region', { name: next, exact: true })
    await theirs.getByRole('button', { name: /^Add a paragraph/ }).click()
    await theirs.getByText('Added. Saved').waitFor()
    await theirs
      .getByRole('textbox', { name: /Text of paragraph/ })
      .last()
      .fill('Theirs.')
    await theirs.getByText(/^Saved \d/).waitFor()
    await second.context().close()

    const undo = author.getByRole('button', { name: `Undo in ${heading}` })
    await undo.click()
    await from.getByText(`Not moved: somebody else saved in “${next}” meanwhile.`).waitFor()
    const own = other.getByRole('textbox', { name: /Text of paragraph/ })
    await expect.poll(() => own.last().inputValue()).toBe('Theirs.')
    await expectSound(author)
    await undo.click()
    await expect.poll(() => boxes.count()).toBe(before)
    expect(await box(author, number).inputValue()).toBe(first)
    expect(await own.last().inputValue()).toBe('Theirs.')
    await author.getByRole('button', { name: `Redo in ${heading}` }).click()
    await expect.poll(() => boxes.count()).toBe(before - 1)
    await undo.click()
    await expect.poll(() => boxes.count()).toBe(before)
    await author.context().close()
  })
})

describe('the facts move under a sentence that its author rewrote', () => {
  test('both stand side by side, and one click takes the drafted one', async () => {
    const author = await windowOf('Report author', REPORT)
    await rate('Red')
    await draftAgain(author)
    await author.goto(site.origin + WRITE)
    const rated = author.getByRole('textbox', { name: /Text of paragraph/ })
    const texts = () =>
      rated.evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value))
    const at = (await texts()).findIndex((text) => /is rated Red/.test(text))
    expect(at).not.toBe(-1)
    await rated.nth(at).fill('We hold the rating under review.')
    await saved(author)

    await rate('Amber')
    await author.goto(site.origin + REPORT)
    await draftAgain(author)
    await author.goto(site.origin + WRITE)
    const choice = author.getByText('We hold the rating under review.', { exact: true }).first()
    await choice.waitFor()
    await expectSound(author)
    await author.getByRole('button', { name: 'Use the drafted text' }).first().click()
    await author.getByText('The drafted sentence stands. Saved').waitFor()
    await expect.poll(async () => (await texts()).join(' ')).toContain('is rated Amber')
    await author.context().close()
  })
})
