import { afterAll, beforeAll } from 'vitest'
import { journey } from '../support/journey'
import { type Site, startSite } from '../support/site'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.stop())

journey(() => site)
