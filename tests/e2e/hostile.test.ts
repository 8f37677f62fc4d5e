import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzip } from '@/server/reports/docx/zip/unzip'
import { zip } from '@/server/reports/docx/zip/zip'
import { arriveAt, expectSound, launchBrowser, openPage, textOf } from '../support/browser'
import { sendChange, signInAs } from '../support/crash/send'
import { openDocx } from '../support/docx-file'
import { councilTemplate } from '../support/foreign-template'
import { HOSTILE_TEXTS } from '../support/hostile-text'
import { type Site, startSite } from '../support/site'

/** One line of all of them, as a field takes it. */
const HOSTILE = HOSTILE_TEXTS.join(' ')
const NAME = HOSTILE.slice(0, 190)

let site: Site
let browser: Browser
let key = ''

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

async function change(cookie: string, path: string, input: unknown) {
  const answer = await sendChange(site.origin, cookie, { key: randomUUID(), path, input })
  if (answer.kind !== 'acknowledged') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.value
}

async function asPmo(): Promise<BrowserContext> {
  const [name = '', value = ''] = (await signInAs(site.origin, 'PMO manager')).split('=')
  const context = await browser.newContext()
  await context.addCookies([{ name, value, url: site.origin }])
  return context
}

/** Nothing of the text became a part of the page. */
async function expectOnlyText(page: Page) {
  expect(await page.locator('img[src="x"], iframe, svg[onload], math, [onerror]').count()).toBe(0)
  expect(await page.locator('[href^="javascript:"], [onmouseover]').count()).toBe(0)
}

describe('S-39: what people type stays text in the pages', () => {
  beforeAll(async () => {
    const pmo = await signInAs(site.origin, 'PMO manager')
    const made = await change(pmo, 'programmes.add', {
      name: NAME,
      kind: 'project',
      organisations: [],
      objective: HOSTILE,
      visibility: 'public',
    })
    key = String(made.key)
    const programme = key
    await change(pmo, 'milestones.add', { programme, name: NAME, date: '2020-09' })
    await change(pmo, 'events.add', { programme, kind: 'progress', text: HOSTILE })
    await change(pmo, 'ratings.record', {
      programme,
      value: 'amber',
      reason: HOSTILE,
      pathToGreen: HOSTILE,
      pathToGreenBy: '2020-09',
      expectedPrevious: null,
    })
  })

  test('of a programme, its lists, its forms and the record of changes', async () => {
    const context = await asPmo()
    const page = await openPage(context)
    page.on('dialog', () => {
      throw new Error(`A script of the text ran on ${page.url()}`)
    })
    const own = `/programmes/${key}`
    for (const path of [own, '/programmes', `${own}/edit`, `${own}/activity`, '/activity', '/']) {
      await page.goto(site.origin + path)
      await expectSound(page)
      await expectOnlyText(page)
    }
    await page.goto(site.origin + own)
    expect(await textOf(page.getByRole('main'))).toContain('<script>alert(1)</script>')
    await context.close()
  })
})

describe('S-41, S-42: a council’s own Word template is uploaded', () => {
  const MIB = 1024 * 1024
  const TEMPLATES = '/settings/word-templates'
  const UPDATE = 'member-update-2020-07'

  async function upload(page: Page, name: string, content: Uint8Array) {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
    await page.getByLabel('Name of the template').fill('Committee report')
    await page.getByLabel('Word file').setInputFiles(file)
    await page.getByRole('button', { name: 'Upload this template' }).click()
  }

  test('what may do harm is refused on the page, and what is sound is kept with what was found in it', async () => {
    const council = await councilTemplate()
    const holding = (path: string, content: Uint8Array) =>
      zip(new Map(unzip(council)).set(path, content))
    const context = await asPmo()
    const page = await openPage(context)
    await page.goto(site.origin + TEMPLATES)
    await expectSound(page)
    const refused: [string, Uint8Array, RegExp][] = [
      ['notes.txt', Buffer.from('Not a template.'), /Choose a Word document whose name ends in/],
      ['notes.docx', Buffer.from('Not a template.'), /This is not a Word document/],
      ['a.docx', holding('word/vbaProject.bin', Buffer.from('x')), /has macros or controls/],
      ['b.docx', holding('word/media/a.xml', new Uint8Array(12 * MIB)), /a hundred times its size/],
    ]
    for (const [name, content, words] of refused) {
      await upload(page, name, content)
      await page.getByRole('link', { name: words }).waitFor()
      expect(await page.title()).toMatch(/^Error: /)
      await expectSound(page)
    }
    await page.reload()
    expect(await page.getByRole('table').count()).toBe(0)

    await upload(page, 'council.docx', council)
    await arriveAt(page, /word-templates\/committee-report/)
    await expectSound(page)
    const found = await textOf(page.getByRole('main'))
    expect(found).toMatch(/Filled in: .*\{\{body\}\}/)
    expect(found).toContain('{{ward_clerk}}')
    expect(found).toContain('Numbers in Word begin at 3')
    await context.close()
  })

  test('its styles are chosen on the page, and the next Word file is set into it', async () => {
    const context = await asPmo()
    const page = await openPage(context)
    await page.goto(`${site.origin}${TEMPLATES}/committee-report`)
    const chosen = (label: string) => page.getByLabel(label).locator('option:checked')
    expect(await textOf(chosen('Numbered paragraph'))).toBe(
      'Numbered Para (numbers its paragraphs)',
    )
    expect(await textOf(chosen('Text in a table'))).toBe('Milepost’s own, added to the file')
    await page.getByLabel('Text in a table').selectOption({ label: 'Normal' })
    await page.getByRole('button', { name: 'Save the styles' }).click()
    await arriveAt(page, /word-templates$/)
    const row = page.getByRole('row', { name: /Committee report/ })
    expect(await textOf(row.getByRole('cell').first())).toContain('2')
    await page.getByLabel('Template', { exact: true }).selectOption({ label: 'Committee report' })
    await page.getByRole('button', { name: 'Use this template' }).click()
    await row.getByText('Every committee').waitFor()
    await expectSound(page)
    await context.close()

    const author = await signInAs(site.origin, 'Report author')
    await change(author, 'reports.draft', { key: UPDATE, version: 1 })
    const answer = await fetch(`${site.origin}/reports/${UPDATE}/export`, {
      headers: { cookie: author },
    })
    const { paragraphs } = await openDocx(new Uint8Array(await answer.arrayBuffer()))
    expect(paragraphs.filter(({ style }) => style === 'Absatz').length).toBeGreaterThan(10)
    expect(paragraphs.some(({ style }) => style === 'MilepostTableText')).toBe(false)
  })
})

describe('S-1: nothing that a request says of itself opens what is closed', () => {
  const PATHS = ['/people', '/activity', '/status', '/activity.csv', '/api/trpc/people.list']
  const TRICKS: [string, (path: string) => [string, Record<string, string>]][] = [
    ['as it is', (path) => [path, {}]],
    [
      'said to be a subrequest',
      (path) => [path, { 'x-middleware-subrequest': 'src/proxy:src/proxy' }],
    ],
    ['as a part of a page', (path) => [`${path}?_rsc=1`, { rsc: '1' }]],
    ['as a page made before', (path) => [`${path}.rsc`, {}]],
    ['with its letters written as numbers', (path) => [path.replace(/[aeiou]/g, encoded), {}]],
    ['said to come from the machine itself', (path) => [path, { 'x-forwarded-for': '127.0.0.1' }]],
  ]

  test.each(TRICKS)('%s', async (_name, trick) => {
    for (const path of PATHS) {
      const [address, headers] = trick(path)
      const answer = await fetch(site.origin + address, { headers, redirect: 'manual' })
      const body = await answer.text()
      expect(answer.status, address).not.toBe(500)
      for (const known of await knownToAdministrators())
        expect(body, `${address}: ${answer.status}`).not.toContain(known)
    }
  })
})

/** What stands on those pages for an administrator, and on no page for the public. */
async function knownToAdministrators(): Promise<string[]> {
  const cookie = await signInAs(site.origin, 'Administrator')
  const page = await fetch(`${site.origin}/people`, { headers: { cookie } })
  expect(await page.text()).toContain('pmo@example.org')
  return ['pmo@example.org', 'police-itm@example.org', 'author@example.org']
}

const encoded = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`
