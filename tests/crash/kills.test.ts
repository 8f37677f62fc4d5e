import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepFigures } from '../support/crash/figures'
import {
  addUp,
  expectRecordWhole,
  NOTHING_WRONG,
  type Office,
  openOffice,
  type Told,
} from '../support/crash/office'
import { type CrashSite, startCrashSite } from '../support/crash/site'

let site: CrashSite
let office: Office

beforeAll(async () => {
  site = await startCrashSite()
  office = await openOffice(site)
})
afterAll(() => site?.stop())

const KILLS = 5
/** What ends by itself more than five times in a minute is not started again: that is for people to look at. */
const A_MINUTE_MS = 62_000
/** As many changes as there are writers, so that all of them are at work at the next kill. */
const AT_WORK = 20

/** Kills something five times while twenty people write, each time not sooner than a minute after that kill of last time. */
function killer(kill: () => Promise<void>) {
  const rounds: Told[] = []
  const notBefore = Array(KILLS).fill(0)
  return {
    rounds,
    kill: async () => {
      await sleep(Math.max(0, notBefore[0] - performance.now()))
      const told = await office.writeDuring(async (untilMore) => {
        for (let count = 0; count < KILLS; count++) {
          await untilMore(AT_WORK)
          await sleep(Math.max(0, notBefore[count] - performance.now()))
          await kill()
          notBefore[count] = performance.now() + A_MINUTE_MS
        }
        await untilMore(AT_WORK)
      })
      rounds.push(told)
      return told
    },
  }
}

const webServer = killer(() => site.killWebServer())
const database = killer(async () => {
  const killed = site.signalDatabase('SIGKILL')
  expect(killed.length).toBeGreaterThan(3)
  await site.untilDatabaseIsBack(killed)
})

describe.each(['first', 'second'])('kill -9, %s five of ten', () => {
  test('R-18: twenty people write and the web server is killed: what was acknowledged is there, the rest is whole or absent', async () => {
    const told = await webServer.kill()
    expect(told).toMatchObject(NOTHING_WRONG)
    expect(told.acknowledged).toBeGreaterThanOrEqual(6 * AT_WORK)
    expect(told.sentAgain).toBeGreaterThan(5)
  })

  test('R-19, R-9: the same when all processes of the database are killed, and nobody waits for ever', async () => {
    const told = await database.kill()
    expect(told).toMatchObject(NOTHING_WRONG)
    expect(told.acknowledged).toBeGreaterThanOrEqual(6 * AT_WORK)
    expect(told.sentAgain).toBeGreaterThan(5)
  })
})

test('R-18, R-19: the record of changes is whole after twenty kills', async () => {
  const events = await expectRecordWhole(site)
  expect(events).toBeGreaterThan(24 * AT_WORK)
  for (const [name, { rounds }] of Object.entries({
    'web-server-killed': webServer,
    'database-killed': database,
  })) {
    expect(rounds).toHaveLength(2)
    keepFigures(name, { kills: rounds.length * KILLS, ...addUp(rounds), events })
  }
})
