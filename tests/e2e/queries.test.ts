import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { launchBrowser, openPage, PEOPLE, type SamplePerson, signIn } from '../support/browser'
import { type Site, startSite } from '../support/site'
import { cookieOf } from '../support/site-calls'

const MOST = 6
const HOME = process.env.MILEPOST_DATA_DIR ?? '.milepost'
const LOG = join(HOME, 'database.log')

const PAGES: [SamplePerson, string][] = [
  ['PMO manager', '/'],
  ['PMO manager', '/programmes'],
  ['PMO manager', '/search?q=police'],
  ['PMO manager', '/programmes?sort=overdue'],
  ['PMO manager', '/programmes?asAt=2020-06-01&sort=next'],
  ['PMO manager', '/programmes/azure-migration'],
  ['PMO manager', '/programmes/azure-migration?asAt=2020-05-01'],
  ['PMO manager', '/programmes/azure-migration/edit'],
  ['PMO manager', '/activity?group=imports'],
  ['PMO manager', '/programmes/azure-migration/activity'],
  ['Lead, Police ITM', '/programmes/police-itm/rate'],
  ['Report author', '/reports'],
  ['Report author', '/reports/new'],
  ['Report author', '/reports/member-update-2016-09'],
  ['Member', '/'],
  ['Member', '/meetings'],
  ['Administrator', '/people'],
  ['Administrator', '/people/invite'],
]

let site: Site
let browser: Browser

beforeAll(async () => {
  site = await startSite()
  browser = await launchBrowser()
  await logEveryStatement()
})

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

/** From the next connection on, the server writes each statement into its log, with the program that sent it. */
async function logEveryStatement(): Promise<void> {
  const address = new URL(runningCluster(HOME)?.url ?? '')
  address.username = 'postgres'
  address.password = readFileSync(join(HOME, 'superuser-password'), 'utf8').trim()
  const superuser = postgres(address.href, { max: 1, onnotice: () => {} })
  await superuser`alter system set log_line_prefix = '%a: '`
  await superuser`select pg_reload_conf()`
  await superuser`alter role milepost set log_statement = 'all'`
  await superuser`alter role milepost_public set log_statement = 'all'`
  await superuser`select pg_terminate_backend(pid, 60000) from pg_stat_activity
    where usename in ('milepost', 'milepost_public')`
  await superuser.end()
  while ((await cookieOf(site, 'Member')) === '' || statements() === 0) await sleep(100)
}

const statements = () =>
  readFileSync(LOG, 'utf8').match(/^milepost: LOG: {2}(execute|statement)/gm)?.length ?? 0

/** The statements of one visit, the least of four: the first ones open connections, which ask for the types they know. */
async function countOf(page: Page, path: string): Promise<number> {
  const counts: number[] = []
  for (let visit = 0; visit < 4; visit++) {
    const before = statements()
    expect((await page.goto(site.origin + path))?.status(), path).toBe(200)
    await sleep(100)
    counts.push(statements() - before)
  }
  return Math.min(...counts)
}

test.each(PEOPLE)('no page of the %s makes more queries than it may', async (person) => {
  const page = await openPage(await browser.newContext({ javaScriptEnabled: false }))
  await signIn(page, site.origin, person)
  const counted: Record<string, number> = {}
  for (const [of, path] of PAGES) if (of === person) counted[path] = await countOf(page, path)
  expect(Math.min(...Object.values(counted))).toBeGreaterThan(0)
  expect(Object.entries(counted).filter(([, count]) => count > MOST)).toEqual([])
})
