import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const PEOPLE = [
  'PMO manager',
  'Lead, Police ITM',
  'Report author',
  'Member',
  'Administrator',
] as const
export type SamplePerson = (typeof PEOPLE)[number]

/** How long a page may take for what is waited for. */
const PATIENCE_MS = 60_000

/** A browser of its own for one test file. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH === undefined
      ? {}
      : { executablePath: process.env.CHROMIUM_PATH }),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/** A page that fails the test when its console prints an error, its policy refuses something or a script throws. */
export async function openPage(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text()))
      faultsOf(page).push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faultsOf(page).push(`${page.url()}: ${error.message}`))
  return page
}

/** Chromium reports each answer that is not a success, also where the test asks for one. */
const isExpected = (text: string) => /Failed to load resource: .* 40\d/.test(text)

const faults = new WeakMap<Page, string[]>()

function faultsOf(page: Page): string[] {
  const known = faults.get(page) ?? []
  faults.set(page, known)
  return known
}

/** Signs in with the button of the sample's sign-in page. */
export async function signIn(page: Page, origin: string, person: SamplePerson): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('button', { name: `Sign in as ${person}`, exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

const SETTLED_MS = 400

/**
 * Waits for the page that a save leads to. The browser changes the address first and the title with the page, and a
 * refresh follows: it has arrived when its title has stood for a while.
 */
export async function arriveAt(page: Page, address: RegExp): Promise<void> {
  await page.waitForURL(address)
  await page.waitForFunction(
    (settled) => {
      const now = performance.now()
      if (!document.title.endsWith('Milepost')) window.titledSince = undefined
      else window.titledSince ??= now
      return window.titledSince !== undefined && now - window.titledSince > settled
    },
    SETTLED_MS,
    { polling: 50 },
  )
}

/** Everything that a page has to be once it is there, whoever looks: accessible by axe, one h1, a title, no error in its console. */
export async function expectSound(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.title.endsWith('Milepost') && document.querySelector('h1') !== null,
  )
  await page.evaluate(AXE)
  const { violations, headings, title } = await page.evaluate(async (tags) => {
    const results = await window.axe.run({
      ...{ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
    })
    const violations = results.violations.map(
      (violation) =>
        `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(' ')).join(', ')})`,
    )
    const headings = document.querySelectorAll('h1').length
    return { violations, headings, title: document.title }
  }, TAGS)
  expect(violations, page.url()).toEqual([])
  expect(headings, `h1 of ${page.url()}`).toBe(1)
  expect(title).toMatch(/Milepost$/)
  expect(faultsOf(page)).toEqual([])
}

/** The words of a part of the page. */
export async function textOf(part: Locator): Promise<string> {
  return (await part.textContent()) ?? ''
}

declare global {
  interface Window {
    axe: typeof axe
    titledSince: number | undefined
  }
}

/** Waits until scripts answer to what is done with an element: what is pressed before goes nowhere. */
export async function untilAlive(element: Locator): Promise<void> {
  await element.evaluate(async (one) => {
    const isAlive = () => Object.keys(one).some((name) => name.startsWith('__reactProps'))
    while (!isAlive()) await new Promise(requestAnimationFrame)
  })
}
