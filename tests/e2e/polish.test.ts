import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arriveAt, expectSound, launchBrowser, openPage, signIn } from '../support/browser'
import { type Answering, type ModelService, startModel } from '../support/model'
import { type Site, startSite } from '../support/site'

const REPORT = '/reports/member-update-2020-07'

let model: ModelService
let site: Site
let browser: Browser

beforeAll(async () => {
  model = await startModel()
  site = await startSite({
    MILEPOST_POLISH_URL: model.url,
    MILEPOST_POLISH_MODEL: 'plain-1',
    MILEPOST_POLISH_TIMEOUT_SECONDS: '8',
    MILEPOST_LIMITS: '0',
    MILEPOST_CHROMIUM: '/bin/false',
  })
  browser = await launchBrowser()
  const page = await openAsAuthor(REPORT)
  await page.getByRole('button', { name: 'Draft the report' }).click()
  await page.getByRole('button', { name: 'Draft it', exact: true }).click()
  await arriveAt(page, /done=drafted/)
  await page.context().close()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await model?.stop()
})

async function openAsAuthor(path: string): Promise<Page> {
  const page = await openPage(await browser.newContext())
  await signIn(page, site.origin, 'Report author')
  await page.goto(site.origin + path)
  return page
}

test('an author sees each suggestion beside what the paper says, and accepts one', async () => {
  model.answerWith({
    sentences: (all) =>
      all.map(({ id, text }) => ({
        id,
        text: text
          .replace(/\bThe (?=plan|lead|aim)/, 'That ')
          .replace(' and has no', ' but has no'),
      })),
  })
  const page = await openAsAuthor(`${REPORT}/write`)
  const buttons = page.getByRole('button', { name: /^Suggest plainer wording/ })
  const sections = await buttons.count()
  expect(sections).toBeGreaterThan(2)
  const accept = page.getByRole('button', { name: /^Accept suggestion/ })
  for (let place = 0; place < sections && (await accept.count()) === 0; place += 1) {
    await buttons.nth(place).click()
    await page
      .getByRole('status')
      .filter({ hasText: /There is nothing here|There are no suggestions|Nothing changes until/ })
      .nth(place)
      .waitFor()
  }
  await accept.first().waitFor()
  await expectSound(page)
  const before = await accept.count()
  const suggested = await page.locator('.panel dd').nth(1).textContent()
  await accept.first().click()
  await page.getByText(/The suggested wording stands\. Saved/).waitFor()
  expect(await accept.count()).toBe(before - 1)
  const boxes = await page.getByRole('textbox', { name: /Text of paragraph/ }).all()
  const texts = await Promise.all(boxes.map((box) => box.inputValue()))
  expect(texts.some((text) => text.includes(suggested ?? ''))).toBe(true)
  await page.context().close()
})

const FAILURES: [string, Answering, RegExp][] = [
  ['fails', { raw: (response) => response.writeHead(500).end('x') }, /refused the request/],
  ['is not there', { raw: (response) => response.destroy() }, /could not be reached/],
  ['does not answer', { raw: () => {} }, /did not answer in time/],
  ['answers with garbage', { raw: (response) => response.end('<html>') }, /cannot read/],
  [
    'leads elsewhere',
    { raw: (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end() },
    /nothing was sent there/,
  ],
]

test('an author whose model fails is told why beside the button, and the text is as it was', async () => {
  const page = await openAsAuthor(`${REPORT}/write`)
  const boxes = page.getByRole('textbox', { name: /Text of paragraph/ })
  await boxes.first().waitFor()
  const texts = async () => Promise.all((await boxes.all()).map((box) => box.inputValue()))
  const before = await texts()
  const button = page.getByRole('button', { name: 'Suggest plainer wording for Azure migration' })
  for (const [what, answering, words] of FAILURES) {
    const asked = model.asked.length
    model.answerWith(answering)
    await button.click()
    const said = page.getByRole('status').filter({ hasText: words })
    await said.waitFor()
    expect(await said.textContent(), what).toMatch(/Your text is as it was\. Try again later\.$/)
    expect(model.asked.length, what).toBe(asked + 1)
    await expectSound(page)
  }
  expect(await page.getByRole('button', { name: /^Accept suggestion/ }).count()).toBe(0)
  expect(await texts()).toEqual(before)
  await page.context().close()
})

test('a draft whose PDF cannot be made says what to do instead, and is there when one goes back', async () => {
  const page = await openAsAuthor(REPORT)
  await page.getByRole('link', { name: 'PDF', exact: true }).click()
  await page.getByText('The PDF could not be made just now.').waitFor()
  expect(await page.locator('body').textContent()).toContain('print the page of the report')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /Member Update/ }).waitFor()
  await page.getByRole('link', { name: 'PDF', exact: true }).waitFor()
  await page.context().close()
})
