import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arriveAt, expectSound, launchBrowser, openPage, signIn } from '../support/browser'
import { type ModelService, startModel } from '../support/model'
import { type Site, startSite } from '../support/site'

const REPORT = '/reports/member-update-2020-07'

let model: ModelService
let site: Site
let browser: Browser

beforeAll(async () => {
  model = await startModel()
  site = await startSite({ MILEPOST_POLISH_URL: model.url, MILEPOST_POLISH_MODEL: 'plain-1' })
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
