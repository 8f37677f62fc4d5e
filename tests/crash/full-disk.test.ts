import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FULL } from '@/server/db/unavailable'
import { keepFigures } from '../support/crash/figures'
import {
  addUp,
  expectRecordWhole,
  NOTHING_WRONG,
  type Office,
  openOffice,
} from '../support/crash/office'
import { type CrashSite, startCrashSite } from '../support/crash/site'
import { mountSmallDisk } from '../support/crash/small-disk'

const disk = mountSmallDisk()
const how =
  disk === null
    ? 'weaker: a database that says so, as this account may not mount a file system'
    : 'a file system of 400 MB'

let site: CrashSite
let office: Office

beforeAll(async () => {
  site = await startCrashSite(disk?.folder)
  office = await openOffice(site)
})
afterAll(async () => {
  await site?.stop()
  disk?.remove()
})

const ALL = 20
const FULL_MS = 6000

/** What the database itself says when it finds no room. */
const SAY_FULL = `
  create function say_full() returns trigger language plpgsql as
    $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
  create trigger say_full before insert on audit_event execute function say_full()`
const SAY_NO_MORE = 'drop trigger say_full on audit_event; drop function say_full()'

const fill = async () => (disk === null ? site.ask((sql) => sql.unsafe(SAY_FULL)) : disk.fill())
const free = async () => (disk === null ? site.ask((sql) => sql.unsafe(SAY_NO_MORE)) : disk.free())

describe(`a full disk (${how})`, () => {
  test('R-19: a full disk refuses changes in a sentence, loses nothing, and all is well when there is room', async () => {
    let backAfterMs = 0
    const told = await office.writeDuring(async (untilMore) => {
      await untilMore(ALL)
      await fill()
      await sleep(FULL_MS)
      await free()
      const began = performance.now()
      await untilMore(2 * ALL)
      backAfterMs = Math.round(performance.now() - began)
    })
    expect(told).toMatchObject(NOTHING_WRONG)
    expect(told.sentAgain).toBeGreaterThan(10)
    expect(told.unknowns).toEqual([FULL])
    expect(told.leftOpenAndStored).toBe(0)
    keepFigures('disk-full', { how, ...addUp([told]), backAfterMs })
    await expectRecordWhole(site)
  })
})
