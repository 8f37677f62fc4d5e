import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { BUSY, LATE } from '@/server/db/unavailable'
import { cuttingProxy } from '../support/crash/cutting-proxy'
import { keepFigures } from '../support/crash/figures'
import { addUp, NOTHING_WRONG, type Office, openOffice } from '../support/crash/office'
import { startSecondServer } from '../support/crash/second-server'
import { type CrashSite, startCrashSite } from '../support/crash/site'
import { serverPid } from '../support/server-pid'

let site: CrashSite
let office: Office

beforeAll(async () => {
  site = await startCrashSite()
  office = await openOffice(site)
})
afterAll(() => site?.stop())

const databasePort = () => Number(readFileSync(join(site.home, 'database-port'), 'utf8'))

/** Those of the web server to the database. */
const connections = () =>
  site.ask(
    (sql) =>
      sql`select 1 from pg_stat_activity where usename = 'milepost' and application_name = 'milepost'`,
  )

/** As many changes as there are writers. */
const ALL = 20

test('R-9, R-19: after five fast restarts of the database the web server that was there has all its connections', async () => {
  const pid = serverPid(site.origin)
  let backAfterMs = 0
  const told = await office.writeDuring(async (untilMore) => {
    for (let restarts = 0; restarts < 5; restarts++) {
      await untilMore(ALL)
      const stopped = site.signalDatabase('SIGINT', 'first')
      await site.untilDatabaseIsBack(stopped)
    }
    const began = performance.now()
    await untilMore(ALL)
    backAfterMs = Math.round(performance.now() - began)
    await expect.poll(connections).toHaveLength(10)
  })
  expect(told).toMatchObject(NOTHING_WRONG)
  expect(serverPid(site.origin)).toBe(pid)
  keepFigures('database-restarted', {
    restarts: 5,
    ...addUp([told]),
    processesEnded: 0,
    backAfterMs,
  })
})

test('R-17: a web server that is told to stop answers what it was asked, and the rest is sent to the next', async () => {
  const stops = 3
  const told = await office.writeDuring(async (untilMore) => {
    for (let count = 0; count < stops; count++) {
      await untilMore(ALL)
      await site.stopWebServer()
    }
    await untilMore(ALL)
  })
  expect(told).toMatchObject({ ...NOTHING_WRONG, leftOpenAndStored: 0, refused: 0 })
  keepFigures('web-server-stopped', { stops, ...addUp([told]) })
})

test('R-19: a database that stands still for three seconds loses nothing and writes nothing twice', async () => {
  const told = await office.writeDuring(async (untilMore) => {
    await untilMore(ALL)
    site.signalDatabase('SIGSTOP')
    await sleep(3000)
    site.signalDatabase('SIGCONT')
    await untilMore(2 * ALL)
  })
  expect(told).toMatchObject(NOTHING_WRONG)
  expect(told.slowestMs).toBeGreaterThan(2500)
  keepFigures('database-paused', { pauses: 1, ...addUp([told]) })
})

test('R-19, R-5: connections to the database that are reset ten times lose nothing and write nothing twice', async () => {
  const proxy = await cuttingProxy(databasePort())
  const server = await startSecondServer(site, proxy.port)
  onTestFinished(async () => {
    await server.stop()
    proxy.close()
  })
  const there = await openOffice(site, server.origin)
  let cut = 0
  const told = await there.writeDuring(async (untilMore) => {
    for (let cuts = 0; cuts < 10; cuts++) {
      await untilMore(ALL / 2)
      await expect.poll(proxy.connections).toBeGreaterThan(5)
      cut += proxy.cut()
    }
    await untilMore(ALL)
  })
  expect(told).toMatchObject(NOTHING_WRONG)
  expect(cut).toBeGreaterThan(50)
  expect(told.sentAgain).toBeGreaterThan(5)
  keepFigures('connections-reset', { cuts: 10, connections: cut, ...addUp([told]) })
})

test('R-19: a web server whose clock jumps a day on and two back refuses nobody, as the database alone says what is over', async () => {
  const server = await startSecondServer(site, databasePort())
  onTestFinished(() => server.stop())
  const there = await openOffice(site, server.origin)
  const told = await there.writeDuring(async (untilMore) => {
    for (let jumps = 0; jumps < 4; jumps++) {
      await untilMore(ALL)
      server.signal('SIGUSR2')
    }
    await untilMore(ALL)
  })
  expect(told).toMatchObject({ ...NOTHING_WRONG, refusals: [] })
  const busy = [BUSY, LATE]
  expect(told.unknowns.filter((words) => !busy.includes(words))).toEqual([])
  expect(told.leftOpen + told.sentAgain).toBeLessThan(told.acknowledged / 10)
  keepFigures('clock-jumped', { jumps: 4, ...addUp([told]) })
})
