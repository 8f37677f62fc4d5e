import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { arriveAt, expectSound, textOf } from '../support/browser'
import { contentOf, hiddenWords } from '../support/public-outputs'
import { type Site, startSite } from '../support/site'
import { callSite, cookieOf } from '../support/site-calls'
import { confirmStep, openWindows, press, type Windows } from '../support/windows'

const FINANCE = 'finance-2020-07-21'
const HELD = 'We hold the September date of the laptops under review with the supplier.'
const OWN_RATING = 'We call the Police programme Green for the time being.'
const QUESTION = 'When will every officer have a laptop?'
const ANSWER = 'The last laptops are handed over at the end of November'

let site: Site
let windows: Windows
/** Where each report is, once it is made. */
const at = { finance: '', itSub: '', nextFinance: '', nextItSub: '' }

beforeAll(async () => {
  site = await startSite()
  windows = await openWindows(site.origin)
})

afterAll(async () => {
  await windows?.close()
  await site?.stop()
})

/** The days go by: the same council, later. */
async function onDay(today: string) {
  await windows.leave()
  await site.stop()
  site = await startSite({ MILEPOST_TODAY: today })
}

const open: Windows['open'] = (person, path) => windows.open(person, path)

const contents = (subject: string, meeting: string, dataAsAt: string) => ({
  ...{ subject, reportOf: 'The Chamberlain', classification: 'public', dataAsAt },
  for: [{ meeting, purpose: 'information' }],
  sections: [
    {
      ...{ kind: 'authored', heading: 'Background' },
      paragraphs: [{ text: 'Members asked to be told of two programmes at each meeting.' }],
    },
    { kind: 'programme', heading: 'Police IT', programme: 'police-itm' },
    { kind: 'programme', heading: 'Sourcing', programme: 'sourcing-2020' },
    { kind: 'promises', heading: 'What the committee was told' },
    { kind: 'actions', heading: 'What the committee asked for' },
  ],
  recommendations: [{ kind: 'note', text: 'Note the report' }],
})

/** Does what needs no screen: each call is answered with a value. */
async function call(person: Parameters<typeof cookieOf>[1], path: string, input: unknown) {
  const answer = await callSite(site, path, await cookieOf(site, person), input)
  expect(answer, path).toHaveProperty('value')
  return answer.value
}

const made = z.object({ key: z.string() })
const saved = z.object({ version: z.number() })

async function make(subject: string, meeting: string, dataAsAt: string): Promise<string> {
  const input = contents(subject, meeting, dataAsAt)
  const { key } = made.parse(await call('Report author', 'reports.create', input))
  return `/reports/${key}`
}

/** Drafts a report that nobody reviews, and brings it to its readers. */
async function bring(report: string) {
  const key = report.replace('/reports/', '')
  const step = async (person: Parameters<typeof cookieOf>[1], path: string, version: number) =>
    saved.parse(await call(person, path, { key, version })).version
  const drafted = await step('Report author', 'reports.draft', 1)
  const approved = await step('PMO manager', 'reports.approve', drafted)
  await step('Report author', 'reports.publish', approved)
}

async function forecast(expected: string, reason: string) {
  const page = await open(
    'PMO manager',
    '/programmes/police-itm/milestones/laptops-issued/forecast',
  )
  await page.getByLabel('When is it expected now?').fill(expected)
  await page.getByLabel('Why has it moved?').fill(reason)
  await press(page, 'Record the new date')
  await arriveAt(page, /recorded=/)
  await expectSound(page)
}

async function draftAgain(report: string): Promise<Page> {
  const page = await open('Report author', report)
  await press(page, 'Draft again')
  await press(page, 'Draft it again')
  await arriveAt(page, /done=drafted/)
  await expectSound(page)
  return page
}

const boxes = (page: Page) => page.getByRole('textbox', { name: /Text of paragraph/ })
const said = async (page: Page) =>
  (
    await boxes(page).evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value))
  ).join('\n')

/** Puts other words in the place of one sentence, and waits until they are kept. */
async function rewrite(report: string, sentence: RegExp, words: string) {
  const page = await open('Report author', `${report}/write`)
  const texts = (await said(page)).split('\n')
  expect(
    texts.filter((text) => sentence.test(text)),
    String(sentence),
  ).toHaveLength(1)
  for (const box of await boxes(page).all()) {
    const text = await box.inputValue()
    if (sentence.test(text)) await box.fill(text.replace(sentence, words))
  }
  await page
    .getByText(/^(?:\S+ )*Saved \d/)
    .first()
    .waitFor()
}

/** What is said on the write page of a sentence that waits for its author. */
const waiting = (page: Page, words: string) =>
  page.locator('details > div').filter({ hasText: words })

async function publishAfterReview(report: string) {
  const author = await open('Report author', report)
  await confirmStep(author, 'Send it for review', 'Send it for review now', /^Sent for review/)
  const officer = await open('PMO manager', report)
  await confirmStep(officer, 'Clear it', 'Clear this report', /^Recorded\. Everybody/)
  await approve(officer)
  await open('Report author', report)
  await confirmStep(author, 'Publish', 'Publish this report', 'Published')
}

async function approve(officer: Page) {
  await confirmStep(
    officer,
    'Approve',
    /^Approve (this report|it as it stands)$/,
    'Approved. The text and its facts are fixed.',
  )
}

describe('July: the first report to the Finance Committee', () => {
  test('is drafted, and its author rewrites two of its sentences', async () => {
    at.finance = await make('IT programmes', FINANCE, '2020-07-08')
    const author = await open('Report author', at.finance)
    await confirmStep(author, 'Draft the report', 'Draft it', /^Drafted: /)
    expect(await textOf(author.locator('article.paper'))).toContain('Schedule 12A paragraph 3')
    await rewrite(at.finance, /Windows 10 laptops should be issued[^.]*\./, HELD)
    await rewrite(
      at.finance,
      /The CoLP IT Modernisation Programme[^.]* is rated Green[^.]*\./,
      OWN_RATING,
    )
  })

  test('is out of date when the facts move, and says which sentences are', async () => {
    await forecast('early October 2020', 'Officers on night shifts need more time')
    const lead = await open('Lead, Police ITM', '/programmes/police-itm/rate')
    await lead.getByRole('radio', { name: 'Amber', exact: true }).check()
    await lead.getByLabel('Why?').fill('Half of the laptops are late')
    await lead.getByLabel('What will bring it back to Green?').fill('A second supplier')
    await lead.getByLabel('By when?').fill('end of September 2020')
    await press(lead, 'Record Amber')
    await arriveAt(lead, /recorded=rating/)
    const author = await open('Report author', at.finance)
    expect(await textOf(author.getByRole('complementary'))).toContain('The draft is out of date')
    expect(await textOf(author.getByRole('complementary'))).toMatch(/\d+ sentences are out of date/)
  })

  test('keeps what its author wrote through the next draft, which is taken sentence by sentence', async () => {
    const page = await draftAgain(at.finance)
    expect(await textOf(page.locator('article.paper'))).toContain(HELD)
    const author = await open('Report author', `${at.finance}/write`)
    expect(await said(author)).toContain(HELD)
    expect(await said(author)).toContain(OWN_RATING)
    expect(await author.getByText('Out of date', { exact: true }).count()).toBeGreaterThan(0)
    expect(await textOf(waiting(author, HELD))).toContain('early October 2020')
    expect(await textOf(waiting(author, OWN_RATING))).toContain('is rated Amber')
    await waiting(author, HELD).getByRole('button', { name: 'Keep what stands' }).click()
    await author.getByText('Your words stay. Saved').waitFor()
    await waiting(author, OWN_RATING).getByRole('button', { name: 'Use the drafted text' }).click()
    await author.getByText('The drafted sentence stands. Saved').waitFor()
    await author.reload()
    await expectSound(author)
    expect(await said(author)).toContain(HELD)
    expect(await said(author)).not.toContain(OWN_RATING)
    expect(await said(author)).toContain('is rated Amber')
    expect(await author.getByText('Out of date', { exact: true }).count()).toBe(0)
  })

  test('is reviewed, cleared by a named officer, approved and published', async () => {
    const author = await open('Report author', `${at.finance}/people`)
    const officer = author.getByLabel(/^First officer/)
    const pmo = await officer.locator('option', { hasText: 'PMO manager' }).first().textContent()
    await officer.selectOption({ label: pmo ?? '' })
    await press(author, 'Save who reviews and clears it')
    await author.getByText('Saved who reviews and clears it').waitFor()
    await confirmStep(author, 'Send it for review', 'Send it for review now', /^Sent for review/)

    const manager = await open('PMO manager', '/')
    await manager.getByRole('link', { name: /^Clear a report: / }).click()
    await manager.getByRole('button', { name: 'Comment on paragraph 2', exact: true }).click()
    await manager.getByLabel('Comment on paragraph 2').fill('Since when?')
    await press(manager, 'Add the comment')
    await manager.getByText('One comment is open.').waitFor()
    await expectSound(manager)

    await open('Report author', at.finance)
    await author.getByRole('button', { name: /^Answer/ }).click()
    await author.getByLabel('Answer', { exact: true }).fill('Since July.')
    await press(author, 'Resolve it')
    await author.getByText('No comment is open.').waitFor()
    await open('PMO manager', at.finance)
    await confirmStep(manager, 'Clear it', 'Clear this report', /^Recorded\. Everybody/)
    await approve(manager)
    await open('Report author', at.finance)
    await confirmStep(author, 'Publish', 'Publish this report', 'Published')
  })

  test('is corrected, and both versions stay readable', async () => {
    const author = await open('Report author', `${at.finance}/correct`)
    await author.locator('#reason').fill('The supplier is a second one.')
    await press(author, 'Begin the correction')
    await author.getByText('The next version is open as a draft.', { exact: false }).waitFor()
    await rewrite(at.finance, /under review with the supplier/, 'under review with both suppliers')
    await publishAfterReview(at.finance)
    const reader = await open('public', at.finance)
    expect(await textOf(reader.locator('article.paper'))).toContain('with both suppliers')
    await open('public', `${at.finance}/versions/1`)
    expect(await textOf(reader.locator('main'))).toContain('The supplier is a second one.')
    expect(await textOf(reader.locator('article.paper'))).toContain(HELD)
  })

  test('tells the public nowhere of the risk that is not theirs', async () => {
    const words = hiddenWords()
    expect(words).not.toEqual([])
    const member = await open('Member', '/programmes/sourcing-2020')
    for (const word of words) expect(await textOf(member.locator('main'))).toContain(word)
    for (const path of publicAddresses()) {
      const answer = await fetch(site.origin + path)
      expect(answer.status, path).toBe(200)
      const text = await contentOf(answer)
      for (const word of words) expect(text.toLowerCase(), path).not.toContain(word.toLowerCase())
    }
  })
})

function publicAddresses(): string[] {
  const files = ['docx', 'html', 'markdown', 'json'].map((format) => `export?format=${format}`)
  const papers = [at.finance, `${at.finance}/versions/1`]
  return [
    ...['/', '/programmes', '/programmes?q=exit', '/programmes/sourcing-2020', '/promises'],
    ...['/reports', '/meetings', `/meetings/${FINANCE}`],
    ...['/portfolio.json', '/portfolio.csv', '/promises.csv'],
    ...papers.flatMap((paper) => [paper, ...files.map((file) => `${paper}/${file}`)]),
  ]
}

describe('two weeks later: the first report to the IT Sub Committee, and the minutes of the other', () => {
  test('the IT Sub Committee is told what has changed meanwhile', async () => {
    await onDay('2020-07-22')
    await forecast('mid-October 2020', 'The second supplier delivers later')
    const meeting = { committee: 'it-sub', date: '31 July 2020' }
    const { key } = made.parse(await call('Report author', 'meetings.add', meeting))
    at.itSub = await make('IT programmes for the IT Sub Committee', key, '2020-07-22')
    await bring(at.itSub)
    const reader = await open('public', at.itSub)
    expect(await textOf(reader.locator('article.paper'))).toContain('mid-October 2020')
  })

  test('the question from the minutes reaches the desk of the lead', async () => {
    const manager = await open('PMO manager', `/meetings/${FINANCE}`)
    await manager.getByRole('radio', { name: 'Question' }).check()
    await manager.getByLabel('What was asked for?').fill(QUESTION)
    await manager
      .getByLabel(/^Programme/)
      .selectOption({ label: 'CoLP IT Modernisation Programme' })
    await manager.getByLabel(/^Due/).fill('1 September 2020')
    await press(manager, 'Record it')
    await manager.getByText('What the meeting asked for was recorded').waitFor()
    await expectSound(manager)
    const lead = await open('Lead, Police ITM', '/')
    expect(await textOf(lead.locator('main'))).toContain(QUESTION)
  })
})

describe('September: the second reports to both', () => {
  test('the next report starts from the one before, and asks the question again', async () => {
    await onDay('2020-09-08')
    for (const [committee, date] of [
      ['finance', '22 September 2020'],
      ['it-sub', '25 September 2020'],
    ])
      await call('Report author', 'meetings.add', { committee, date })
    await forecast('November 2020', 'The second supplier has delivered half')
    const pmo = await open(
      'PMO manager',
      '/programmes/police-itm/milestones/phones-issued/complete',
    )
    await pmo.getByLabel('When was it done?').fill('20 August 2020')
    await press(pmo, 'Record it as done')
    await arriveAt(pmo, /recorded=/)

    at.nextFinance = await startNext(at.finance, 'Finance Committee, 22 September 2020')
    const author = await open('Report author', at.nextFinance)
    await confirmStep(author, 'Draft the report', 'Draft it', /^Drafted: /)
    const paper = await textOf(author.locator('article.paper'))
    expect(paper).toContain(QUESTION)
    expect(paper).toContain('No answer is recorded')
  })

  test('the lead answers from their desk, and the next draft gives the answer', async () => {
    const lead = await open('Lead, Police ITM', '/')
    await lead.getByRole('link', { name: /^Answer or close ?: When will every officer/ }).click()
    await arriveAt(lead, /\/actions\/[^/]+$/)
    await expectSound(lead)
    await lead.getByLabel('What is the answer?').fill(ANSWER)
    await press(lead, 'Answer it')
    await arriveAt(lead, /\/actions$/)
    await expectSound(lead)
    const author = await draftAgain(at.nextFinance)
    const paper = await textOf(author.locator('article.paper'))
    expect(paper.toLowerCase()).toContain(`answered on 8 september 2020: ${ANSWER.toLowerCase()}`)
  })

  test('what the first report promised is accounted for in the second and in the ledger', async () => {
    const author = await open('Report author', at.nextFinance)
    const paper = await textOf(author.locator('article.paper'))
    expect(paper).toMatch(/This was kept: it was done on 20 August 2020/)
    expect(paper).toMatch(/This has moved: it was promised in? ?.*is now due in November 2020/)
    const reader = await open('public', '/promises?committee=finance&programme=police-itm')
    const ledger = await textOf(reader.getByRole('table').first())
    expect(ledger).toContain('Android phones')
    expect(ledger).toMatch(/Kept/)
    expect(ledger).toMatch(/Moved/)
  })

  test('committees out of step are told different things of the same facts', async () => {
    at.nextItSub = await startNext(at.itSub, 'IT Sub Committee, 25 September 2020')
    const author = await open('Report author', at.nextItSub)
    await confirmStep(author, 'Draft the report', 'Draft it', /^Drafted: /)
    const texts = { finance: await paperOf(at.nextFinance), itSub: await paperOf(at.nextItSub) }
    expect(texts.finance).toMatch(
      /issued to all officers in November 2020[^“]*than last reported \(early October 2020\)/,
    )
    expect(texts.itSub).toMatch(
      /issued to all officers in November 2020[^“]*than last reported \(mid-October 2020\)/,
    )
    expect(texts.itSub).not.toContain(QUESTION)
  })

  test('the second report goes to its readers too', async () => {
    const officer = await open('PMO manager', at.nextFinance)
    await approve(officer)
    const author = await open('Report author', at.nextFinance)
    await confirmStep(author, 'Publish', 'Publish this report', 'Published')
    const reader = await open('public', at.nextFinance)
    expect(await textOf(reader.locator('article.paper'))).toContain(QUESTION)
  })
})

async function paperOf(report: string): Promise<string> {
  return textOf((await open('Report author', report)).locator('article.paper'))
}

async function startNext(report: string, meeting: string): Promise<string> {
  const author = await open('Report author', report)
  await author.getByRole('link', { name: 'Start the next report from this one' }).click()
  await arriveAt(author, /\/next$/)
  await expectSound(author)
  await author.getByLabel('Meeting', { exact: true }).selectOption({ label: meeting })
  await press(author, 'Start the next report')
  await arriveAt(author, /done=made/)
  await expectSound(author)
  return new URL(author.url()).pathname
}
