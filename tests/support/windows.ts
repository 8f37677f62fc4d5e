import type { Browser, Page } from 'playwright-core'
import {
  arriveAt,
  expectSound,
  launchBrowser,
  openPage,
  type SamplePerson,
  signIn,
} from './browser'

export type Reader = SamplePerson | 'public'

/** The browser windows of a story: one for each person in it, each page sound as soon as it is there. */
export interface Windows {
  /** The page at an address of the site, as that person sees it now. */
  open: (person: Reader, path: string) => Promise<Page>
  /** Everybody goes home: whoever comes back signs in again. */
  leave: () => Promise<void>
  close: () => Promise<void>
}

export async function openWindows(origin: string): Promise<Windows> {
  const browser: Browser = await launchBrowser()
  const pages = new Map<Reader, Page>()
  async function pageOf(person: Reader): Promise<Page> {
    const known = pages.get(person)
    if (known !== undefined) return known
    const page = await openPage(await browser.newContext())
    if (person !== 'public') await signIn(page, origin, person)
    pages.set(person, page)
    return page
  }
  return {
    async open(person, path) {
      const page = await pageOf(person)
      await page.goto(origin + path)
      await expectSound(page)
      return page
    },
    async leave() {
      for (const page of pages.values()) await page.context().close()
      pages.clear()
    },
    close: () => browser.close(),
  }
}

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click()

/** Takes a step of a report that asks first, and waits for what is said of it. */
export async function confirmStep(
  page: Page,
  label: string,
  action: string | RegExp,
  said: string | RegExp,
): Promise<void> {
  await press(page, label)
  await page.getByRole('button', { name: action, exact: true }).click()
  await arriveAt(page, /done=/)
  await page.getByText(said).first().waitFor()
  await expectSound(page)
}
