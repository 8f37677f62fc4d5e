import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  expectSound,
  launchBrowser,
  openPage,
  PEOPLE,
  type SamplePerson,
  signIn,
  textOf,
} from '../support/browser'
import { type Site, startSite } from '../support/site'
import { callSite, cookieOf } from '../support/site-calls'

const READ_BY_ALL = [
  '/',
  '/programmes',
  '/programmes?q=joint+network+refresh',
  '/programmes?q=nothing+has+this+name',
  '/programmes?asAt=2020-06-01',
  '/programmes/police-itm',
  '/programmes/azure-migration?asAt=2020-05-01',
  '/programmes/network-transformation',
  '/reports',
  '/reports/member-update-2016-09',
  '/meetings',
  '/meetings/finance-2020-07-21',
  '/meetings/finance-2020-06-16',
  '/meetings/it-sub-2016-09-30',
  '/promises',
  '/measures',
  '/promises?state=late&programme=police-itm&asAt=2020-07-08',
  '/actions',
  '/actions?committee=it-sub',
  '/actions?committee=finance',
  '/meetings/it-sub-2020-05-12',
  '/search',
  '/search?q=police+it',
  '/search?q=nothinghasthisname',
  '/search?q=police&kind=milestones&page=100',
  '/search?q=the&kind=milestones&page=1',
  '/help',
  '/help/wording',
  '/sign-in',
  '/sign-in?error=email',
  '/sign-in/sent',
  '/sign-in/sent?error=code',
  '/sign-in/confirm',
]

const OF_ROLE: Record<SamplePerson, string[]> = {
  'PMO manager': [
    '/settings',
    '/settings/word-templates',
    '/settings/corporate-plans',
    '/settings/corporate-plans/corporate-plan-2018',
    '/committees/finance/edit',
    '/committees/finance/templates/decision',
    '/activity',
    '/activity?group=imports&person=milepost&from=1+January+2020',
    '/activity?record=programmes/there-is-none&to=soon',
    '/programmes/new',
    '/programmes/police-itm/edit',
    '/programmes/police-itm/rename',
    '/programmes/police-itm/activity',
    '/programmes/police-itm/classifications',
    '/classifications',
    '/classifications?asAt=2020-06-01',
    '/programmes/police-itm/milestones/new',
    '/programmes/police-itm/milestones/laptops-issued/edit',
    '/programmes/police-itm/milestones/laptops-issued/forecast',
    '/programmes/police-itm/milestones/laptops-issued/complete',
    '/programmes/police-itm/milestones/laptops-issued/cancel',
    '/programmes/police-itm/milestones/laptops-issued/rebaseline',
    '/programmes/network-transformation/risks/new',
    '/programmes/network-transformation/risks/not-end-to-end',
    '/programmes/digital-adoption/measures/new',
    '/programmes/digital-adoption/measures/teams-users',
    '/programmes/digital-adoption/measures/teams-users/edit',
    '/measures/new',
    '/measures/satisfaction',
    '/measures/satisfaction/edit',
  ],
  'Lead, Police ITM': [
    '/actions/illustrative-police-training',
    '/programmes/police-itm/rate',
    '/programmes/police-itm/event',
  ],
  'Report author': [
    '/reports/new',
    '/reports/member-update-2020-07',
    '/reports/member-update-2020-07/people',
    '/reports/member-update-2020-07/edit',
    '/reports/member-update-2020-07/next',
    '/committees/finance/edit',
    '/promises/new?of=police-itm',
    '/promises/illustrative-helpdesk/account',
    '/meetings/it-sub-2016-09-30/answer?report=member-update-2016-09&place=0',
    '/meetings/finance-2020-07-21/move',
    '/meetings/finance-2020-07-21/cancel',
    '/reports/member-update-2020-07/write',
    '/reports/member-update-2016-09/correct',
    '/reports/member-update-2016-09/withdraw',
  ],
  Member: [],
  Administrator: [
    '/activity',
    '/activity?refused=yes',
    '/people',
    '/settings/house-style',
    '/people/invite',
    '/status',
    '/status/jobs',
    '/status/backups',
  ],
}

/** Reports are for everybody once they are published. */
const isNeverPublic = (path: string) => !path.startsWith('/reports/member-update')

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  const draft = { key: 'member-update-2020-07', version: 1 }
  const drafted = await callSite(
    site,
    'reports.draft',
    await cookieOf(site, 'Report author'),
    draft,
  )
  expect(drafted).toHaveProperty('value')
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

async function walk(
  person: SamplePerson | 'public',
  paths: readonly string[],
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext(options)
  const page = await openPage(context)
  if (person !== 'public') await signIn(page, site.origin, person)
  for (const path of paths) {
    const answer = await page.goto(site.origin + path)
    expect(answer?.status(), path).toBe(200)
    await check(page)
  }
  await context.close()
}

describe.each(PEOPLE)('%s', (person) => {
  test('finds every page sound', async () => {
    await walk(
      person,
      [...READ_BY_ALL, ...OF_ROLE[person], '/account', '/account/tokens/new'],
      {},
      expectSound,
    )
  })

  test('finds them sound in the dark and on a phone', async () => {
    const options = { colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const
    await walk(person, ['/', '/programmes', ...OF_ROLE[person]], options, expectSound)
  })
})

describe('S-36: the lead of a programme', () => {
  test('corrects a rating, and finds the form and the history sound', async () => {
    const context = await browser.newContext()
    const page = await openPage(context)
    await signIn(page, site.origin, 'Lead, Police ITM')
    const programme = `${site.origin}/programmes/police-itm`
    await page.goto(`${programme}/rate`)
    await page.getByRole('radio', { name: 'Green', exact: true }).check()
    await page.getByRole('button', { name: 'Record Green' }).click()
    await page.getByText('Recorded: Green, overall').waitFor()
    await page.getByText(/^All ratings/).click()
    await page
      .getByRole('link', { name: /^Correct this rating/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Correct a rating' }).waitFor()
    await expectSound(page)
    await page.getByRole('radio', { name: 'Exempt', exact: true }).check()
    await page.getByLabel('Why?').fill('It is rated by the Home Office.')
    await page.getByRole('button', { name: 'Correct the rating' }).click()
    await page.getByText('Error: Say why the rating was wrong.').first().waitFor()
    await expectSound(page)
    await page.getByLabel('Why was the rating wrong?').fill('It is not ours to give.')
    await page.getByRole('button', { name: 'Correct the rating' }).click()
    await page.getByText('Recorded: the correction, overall').waitFor()
    await page.getByText(/^All ratings/).click()
    await expectSound(page)
    const history = await textOf(page.locator('main'))
    expect(history).toMatch(/Corrected on .* by .*: It is not ours to give\./)
    expect(history).toMatch(/Recorded on .*, as a correction\./)
    await context.close()
  })
})

describe('a form on a slow connection', () => {
  test('keeps what is picked before its scripts are there, and shows what follows from it', async () => {
    const context = await browser.newContext()
    const page = await openPage(context)
    await signIn(page, site.origin, 'Lead, Police ITM')
    let arrive = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/_next/static/**/*.js', async (route) => {
      await arrival
      await route.continue()
    })
    await page.goto(`${site.origin}/programmes/police-itm/rate`, { waitUntil: 'commit' })
    await page.getByRole('radio', { name: 'Amber', exact: true }).check()
    arrive()
    await page.getByRole('button', { name: 'Record Amber' }).waitFor()
    await page.getByLabel('What will bring it back to Green?').waitFor()
    expect(await page.getByRole('radio', { name: 'Amber', exact: true }).isChecked()).toBe(true)
    await context.close()
  })
})

describe('the public', () => {
  test('finds every page sound', async () => {
    await walk('public', READ_BY_ALL, {}, expectSound)
  })

  test('is told nothing of pages that are not theirs', async () => {
    const context = await browser.newContext()
    const page = await openPage(context)
    const missing = await page.goto(`${site.origin}/programmes/there-is-none`)
    expect(missing?.status()).toBe(404)
    await expectSound(page)
    for (const path of Object.values(OF_ROLE).flat().filter(isNeverPublic)) {
      const answer = await page.goto(site.origin + path)
      const isSentAway = new URL(page.url()).pathname === '/sign-in'
      expect(isSentAway || answer?.status() === 404, `${path} for the public`).toBe(true)
    }
    await context.close()
  })

  test('reads everything on 320 pixels without scrolling both ways', async () => {
    const options = { viewport: { width: 320, height: 720 } }
    await walk('public', READ_BY_ALL, options, async (page) => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, page.url()).toBeLessThanOrEqual(0)
    })
  })

  test('reads everything without scripts', async () => {
    await walk(
      'public',
      ['/', '/programmes', '/programmes/police-itm'],
      { javaScriptEnabled: false },
      async (page) => {
        expect(await page.locator('h1').count()).toBe(1)
        expect((await textOf(page.getByRole('main'))).length).toBeGreaterThan(200)
      },
    )
  })
})
