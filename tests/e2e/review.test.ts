import type { Browser, Page } from 'playwright-core'
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

const REPORT = '/reports/member-update-2020-07'

let site: Site
let browser: Browser
const pages = new Map<SamplePerson | 'public', Page>()

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** The report as somebody sees it now, in a browser of their own. */
async function openAs(person: SamplePerson | 'public', path = REPORT): Promise<Page> {
  const known = pages.get(person)
  const page = known ?? (await openPage(await browser.newContext()))
  if (known === undefined && person !== 'public') await signIn(page, site.origin, person)
  pages.set(person, page)
  await page.goto(site.origin + path)
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Takes a step that asks first. */
async function confirm(page: Page, label: string, action: string, said: string | RegExp) {
  await press(page, label)
  await press(page, action)
  await arriveAt(page, /done=/)
  await page.getByText(said).first().waitFor()
  await expectSound(page)
}

/** Gives the reason for a step on the page of its form. */
async function giveReason(page: Page, link: string, action: string, reason: string, said: string) {
  await page.getByRole('link', { name: link, exact: true }).click()
  await page.getByRole('button', { name: action, exact: true }).waitFor()
  await expectSound(page)
  await press(page, action)
  await page
    .getByText(/^Error: Say/)
    .first()
    .waitFor()
  await page.locator('#reason').fill(reason)
  await press(page, action)
  await page.getByText(said).first().waitFor()
  await expectSound(page)
}

describe('S-10: a report on its way to its readers', () => {
  test('is sent in, commented on, cleared, approved, published, corrected and withdrawn', async () => {
    const author = await openAs('Report author')
    await confirm(author, 'Draft the report', 'Draft it', /^Drafted: /)
    await author.getByRole('link', { name: 'Name who reviews and clears it' }).click()
    await author.getByRole('heading', { name: 'Who reviews and clears the report' }).waitFor()
    await expectSound(author)
    const officer = author.getByLabel(/^First officer/)
    const pmo = await officer.locator('option', { hasText: 'PMO manager' }).first()
    await officer.selectOption({ label: (await pmo.textContent()) ?? '' })
    await press(author, 'Save who reviews and clears it')
    await author.getByText('Saved who reviews and clears it').waitFor()
    await confirm(author, 'Send it for review', 'Send it for review now', /^Sent for review/)

    const manager = await openAs('PMO manager', '/')
    await expectSound(manager)
    await manager.getByRole('link', { name: /^Clear a report: / }).click()
    await manager.getByRole('button', { name: 'Clear it', exact: true }).waitFor()
    await manager.getByRole('button', { name: 'Comment on paragraph 1', exact: true }).click()
    await press(manager, 'Add the comment')
    await manager.getByText('Write the comment.').waitFor()
    await manager.getByLabel('Comment on paragraph 1').fill('Since when?')
    await press(manager, 'Add the comment')
    await manager.getByText('One comment is open.').waitFor()
    await expectSound(manager)
    await giveReason(
      manager,
      'Send it back',
      'Send it back',
      'Answer the comment.',
      'Sent back. Its authors are told by e-mail.',
    )

    await openAs('Report author')
    expect(await textOf(author.locator('main'))).toContain('Answer the comment.')
    await author.getByRole('button', { name: /^Answer/ }).click()
    await author.getByLabel('Answer', { exact: true }).fill('Since May.')
    await press(author, 'Resolve it')
    await author.getByText('No comment is open.').waitFor()
    await confirm(author, 'Send it for review', 'Send it for review now', /^Sent for review/)
    await openAs('PMO manager')
    await confirm(manager, 'Clear it', 'Clear this report', /^Recorded\. Everybody/)
    await press(manager, 'Approve')
    await manager.getByRole('button', { name: /^Approve (this report|it as it stands)$/ }).click()
    await manager.getByText('Approved. The text and its facts are fixed.').waitFor()
    await openAs('Report author')
    await confirm(author, 'Publish', 'Publish this report', 'Published')

    const reader = await openAs('public')
    expect(await textOf(reader.locator('main'))).not.toContain('Since when?')
    await openAs('Report author')
    await giveReason(
      author,
      'Correct it',
      'Begin the correction',
      'The date was wrong.',
      'The next version is open as a draft. Readers keep the one that they have.',
    )
    expect((await reader.reload())?.status()).toBe(200)
    await confirm(author, 'Send it for review', 'Send it for review now', /^Sent for review/)
    await openAs('PMO manager')
    await confirm(manager, 'Clear it', 'Clear this report', /^Recorded\. Everybody/)
    await press(manager, 'Approve')
    await manager.getByRole('button', { name: /^Approve (this report|it as it stands)$/ }).click()
    await manager.getByText('Approved. The text and its facts are fixed.').waitFor()
    await openAs('Report author')
    await confirm(author, 'Publish', 'Publish this report', 'Published')
  })

  test('S-37: keeps both versions readable, and leaves a notice when it is withdrawn', async () => {
    const reader = await openAs('public')
    await expectSound(reader)
    await reader.getByRole('link', { name: 'Version 1', exact: true }).click()
    await arriveAt(reader, /\/versions\/1$/)
    await reader.getByText(/^Version 2 took the place of this one on/).waitFor()
    await expectSound(reader)
    expect(await textOf(reader.locator('main'))).toContain('The date was wrong.')
    const file = `${site.origin}${REPORT}/versions/1/export?format=html`
    const kept = await fetch(file)
    expect(kept.status).toBe(200)

    const author = await openAs('Report author')
    await giveReason(
      author,
      'Withdraw it',
      'Withdraw this report',
      'It names a supplier.',
      'Withdrawn. Readers find the notice from now on.',
    )
    await openAs('public')
    await reader.getByText(/^This report was withdrawn on/).waitFor()
    expect(await textOf(reader.locator('main'))).toContain('It names a supplier.')
    expect(await reader.locator('article.paper').count()).toBe(0)
    await expectSound(reader)
    expect((await fetch(file)).status).toBe(410)
    const member = await openAs('Member', `${REPORT}/versions/1`)
    expect(await member.locator('article.paper').count()).toBe(1)
    await expectSound(member)
  })
})
