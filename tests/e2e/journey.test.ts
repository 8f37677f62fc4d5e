import { readFileSync } from 'node:fs'
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
import { openDocx } from '../support/docx-file'
import { type SharedSite, startSite } from '../support/site'

const REPORT = '/reports/member-update-2020-07'
const AMBER_REASON = 'The supplier has delivered only half of the laptops that were ordered'
const MOVE_REASON = 'Officers on night shifts need more time to collect their laptops'
const EDITED = 'The Police programme is rated Amber, because half of its laptops are late.'

let browser: Browser
let site: SharedSite
let origin = ''

beforeAll(async () => {
  site = await startSite()
  origin = site.origin
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

describe('R-32: from a rating to the published report, with each request at the next of two web servers', () => {
  recordChanges()
  draftAndApprove()
  readAsOthers()
  invite()

  test('both servers were asked as often', () => {
    const [first = 0, second = 0] = site.given()
    expect(first).toBeGreaterThan(100)
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1)
  })
})

/** A browser window of one person, or of the public. */
async function asPerson(person: SamplePerson | 'public', act: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ acceptDownloads: true })
  const page = await openPage(context)
  if (person !== 'public') await signIn(page, origin, person)
  await act(page)
  await context.close()
}

async function visit(page: Page, path: string) {
  await page.goto(origin + path)
  await expectSound(page)
}

function recordChanges() {
  test('a lead records Amber with its reason and the way back to Green', async () => {
    await asPerson('Lead, Police ITM', async (page) => {
      await visit(page, '/programmes/police-itm')
      await page
        .getByRole('link', { name: /record a rating/i })
        .first()
        .click()
      await page.getByRole('radio', { name: 'Amber', exact: true }).check()
      await page.getByRole('button', { name: 'Record Amber' }).click()
      await page.getByText('There is a problem').waitFor()
      expect(await page.title()).toMatch(/^Error: /)
      await page.getByLabel('Why?').fill(AMBER_REASON)
      await page
        .getByLabel('What will bring it back to Green?')
        .fill('A second supplier delivers the rest')
      await page.getByLabel('By when?').fill('end of September 2020')
      await page.getByRole('button', { name: 'Record Amber' }).click()
      await arriveAt(page, /recorded=rating/)
      await expectSound(page)
      expect(await textOf(page.getByRole('main'))).toContain(AMBER_REASON)
    })
  })

  test('a lead may not rate a programme of somebody else', async () => {
    await asPerson('Lead, Police ITM', async (page) => {
      await visit(page, '/programmes/erp-review')
      expect(await page.getByRole('link', { name: /record a rating/i }).count()).toBe(0)
    })
  })

  test('the PMO moves a milestone from September to early October 2020 with a reason', async () => {
    await asPerson('PMO manager', async (page) => {
      await visit(page, '/programmes/police-itm/milestones/laptops-issued/forecast')
      await page.getByLabel('When is it expected now?').fill('early October 2020')
      await page.getByLabel('Why has it moved?').fill(MOVE_REASON)
      await page.getByRole('button', { name: 'Record the new date' }).click()
      await arriveAt(page, /recorded=/)
      await expectSound(page)
      const main = await textOf(page.getByRole('main'))
      expect(main).toContain('early October 2020')
      expect(main).toContain(MOVE_REASON)
    })
  })
}

function draftAndApprove() {
  test('the author drafts the July 2020 update, sees both changes with their facts, edits, and cannot approve it alone', async () => {
    await asPerson('Report author', async (page) => {
      await visit(page, REPORT)
      await page.getByRole('button', { name: 'Draft the report' }).click()
      await page.getByRole('button', { name: 'Draft it', exact: true }).click()
      await arriveAt(page, /done=drafted/)
      await expectSound(page)
      const paper = page.getByRole('main')
      expect(await textOf(paper)).toContain(AMBER_REASON)
      expect(await textOf(paper)).toContain(MOVE_REASON)

      const paragraph = page.locator('.paper-numbered > li', { hasText: AMBER_REASON }).first()
      await paragraph.locator('summary').first().click()
      expect(await textOf(paragraph)).toMatch(/Recorded on 8 July 2020/)

      await paragraph.getByRole('button', { name: /^Edit/ }).click()
      await page.getByRole('textbox', { name: /Text of paragraph/ }).fill(EDITED)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByText('Saved', { exact: true }).first().waitFor()
      await page.reload()
      expect(await textOf(paper)).toContain(EDITED)
      await expectSound(page)

      expect(await textOf(page.getByRole('complementary'))).toContain(
        'somebody else has to approve it',
      )
      expect(await page.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
    })
  })

  test('the PMO manager, who wrote nothing in it, approves it and takes it as a Word file', async () => {
    await asPerson('PMO manager', async (page) => {
      await visit(page, REPORT)
      await page.getByRole('button', { name: 'Approve', exact: true }).click()
      await page.getByRole('button', { name: 'Approve this report' }).click()
      await arriveAt(page, /done=approved/)
      await expectSound(page)

      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Word', exact: true }).click()
      const file = await download
      expect(file.suggestedFilename()).toBe('member-update-2020-07.docx')
      const word = await openDocx(readFileSync(await file.path()))
      const text = word.paragraphs.map((paragraph) => paragraph.text).join('\n')
      expect(text).toContain(EDITED)
      expect(text.toLowerCase()).toContain(MOVE_REASON.toLowerCase())
    })
  })
}

function readAsOthers() {
  test('a Member reads the approved report and cannot change it', async () => {
    await asPerson('Member', async (page) => {
      await visit(page, REPORT)
      expect(await textOf(page.getByRole('main'))).toContain(EDITED)
      expect(await page.getByRole('button', { name: /Edit|Approve|Publish|Draft/ }).count()).toBe(0)
    })
  })

  test('the public sees the report when it is published, and only what is public', async () => {
    await asPerson('public', async (page) => {
      const answer = await page.goto(origin + REPORT)
      expect(answer?.status()).toBe(404)
    })
    await asPerson('Report author', async (page) => {
      await visit(page, REPORT)
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByRole('button', { name: 'Publish this report' }).click()
      await arriveAt(page, /done=published/)
    })
    await asPerson('public', async (page) => {
      await visit(page, REPORT)
      const text = await textOf(page.getByRole('main'))
      expect(text).toContain(EDITED)
      expect(text).toContain('Schedule 12A paragraph 3')
      await visit(page, '/programmes/sourcing-2020')
      for (const secret of nonPublicWords()) expect(await page.content()).not.toContain(secret)
    })
  })
}

function invite() {
  test('the administrator invites a person, who signs in once with the link', async () => {
    await asPerson('Administrator', async (page) => {
      await visit(page, '/people/invite')
      await page.getByLabel('Name').fill('Asha Patel')
      await page.getByLabel(/E-?mail/).fill('asha.patel@example.org')
      await page.getByRole('radio', { name: /Member/ }).check()
      await page.getByRole('button', { name: /Invite/ }).click()
      const link = await textOf(page.getByText(/sign-in\/link#/))
      await asPerson('public', async (visitor) => {
        await visitor.goto(link)
        await visitor.getByRole('button', { name: /Sign in/ }).click()
        await visitor.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
        expect(await textOf(visitor.getByRole('banner'))).toContain('Asha Patel')
      })
    })
  })
}

/** Words that stand in non-public items of the sample's illustrative layer and nowhere else. */
function nonPublicWords(): string[] {
  const overlay: { programmes: { milestones?: Item[]; risks?: Item[]; decisions?: Item[] }[] } =
    JSON.parse(readFileSync('src/server/db/samples/illustrative.json', 'utf8'))
  const items = overlay.programmes.flatMap((programme) => [
    ...(programme.milestones ?? []),
    ...(programme.risks ?? []),
    ...(programme.decisions ?? []),
  ])
  const words = items
    .filter((item) => typeof item.visibility === 'object')
    .map((item) => item.title ?? item.name ?? item.text ?? '')
  expect(words.length).toBeGreaterThan(0)
  return words
}

interface Item {
  name?: string
  title?: string
  text?: string
  visibility?: unknown
}
