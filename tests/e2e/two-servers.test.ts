import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { ask } from '../support/launcher'
import { dataFolder, startSecondServer } from '../support/second-server'
import { type Site, startAlone } from '../support/site'
import { callSite as call, postForm as post, cookieOf as signIn } from '../support/site-calls'
import { type PostOffice, startPostOffice } from '../support/smtp'

let one: Site
let other: Site
let office: PostOffice

beforeAll(async () => {
  office = await startPostOffice()
  process.env.SMTP_URL = `smtp://127.0.0.1:${office.port}`
  one = await startAlone()
  other = await startSecondServer()
})

afterAll(async () => {
  delete process.env.SMTP_URL
  await other?.stop()
  await one?.stop()
  await office?.stop()
})

const page = async (site: Site, path: string, cookie: string) =>
  (await fetch(site.origin + path, { headers: { cookie } })).text()

const event = (text: string) => ({ programme: 'police-itm', kind: 'progress', text })

/** So that tests which come next may ask as often as they like. */
const forgetCounts = async () => {
  await ask(dataFolder(), 'delete from rate_limit')
}

describe('R-32: two web servers and one worker', () => {
  test('whoever signs in at one reads and writes at the other', async () => {
    const cookie = await signIn(one, 'PMO manager')
    expect(await page(other, '/', cookie)).toContain('Priya Shah')
    const text = `Two servers know this ${randomUUID()}`
    expect(await call(other, 'events.add', cookie, event(text))).toHaveProperty('value')
    expect(await page(one, '/programmes/police-itm', cookie)).toContain(text)
  })

  test('a session that ends at one is over at the other at once', async () => {
    const cookie = await signIn(one, 'Administrator')
    const elsewhere = await signIn(other, 'Administrator')
    expect(await page(other, '/', cookie)).not.toContain('>Sign in<')
    expect(await call(one, 'account.endOtherSessions', elsewhere)).toHaveProperty('value')
    expect(await page(other, '/', cookie)).toContain('Sign in')
    expect(await call(other, 'events.add', cookie, event('Too late'))).toEqual({
      refused: 'UNAUTHORIZED',
    })
    await post(one, '/api/sign-out', {}, elsewhere)
    expect(await call(other, 'events.add', elsewhere, event('Too late'))).toEqual({
      refused: 'UNAUTHORIZED',
    })
  })

  test('one press that reaches both is recorded once', async () => {
    const cookie = await signIn(one, 'PMO manager')
    const key = randomUUID()
    const text = `Pressed once ${key}`
    const answers = await Promise.all(
      [one, other, one, other].map((site) => call(site, 'events.add', cookie, event(text), key)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toHaveProperty('value')
    const file = await page(one, '/portfolio.json', cookie)
    expect(file.split(text)).toHaveLength(2)
  })

  test('of two who change the same thing at both, one wins and the other is told', async () => {
    const cookie = await signIn(one, 'PMO manager')
    const name = `Two servers ${randomUUID().slice(0, 8)}`
    const added = await call(one, 'programmes.add', cookie, {
      ...{ name, kind: 'programme', organisations: [], visibility: 'public' },
    })
    const { key: programme } = z.object({ key: z.string() }).parse(added.value)
    const rating = { programme, value: 'green', expectedPrevious: null }
    const answers = await Promise.all(
      [one, other].map((site) => call(site, 'ratings.record', cookie, rating)),
    )
    expect(answers.filter((answer) => 'value' in answer)).toHaveLength(1)
    expect(answers).toContainEqual({ refused: 'CONFLICT' })
  })

  test('what is asked for at one is done by the worker of both', async () => {
    const before = office.mails.length
    await post(other, '/api/sign-in/email', { email: 'member@example.org' })
    expect((await office.mail(before)).to).toEqual(['member@example.org'])
  })

  test('limits count both together', async () => {
    await forgetCounts()
    onTestFinished(forgetCounts)
    const statuses: number[] = []
    for (let count = 0; count < 70; count += 1) {
      const answer = await fetch(`${(count % 2 === 0 ? one : other).origin}/portfolio.csv`)
      await answer.arrayBuffer()
      statuses.push(answer.status)
    }
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(60)
    expect(statuses.slice(-2)).toEqual([429, 429])
  })
})
