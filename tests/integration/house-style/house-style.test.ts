import { beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_HOUSE_STYLE } from '@/domain/drafting/house-style'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>

beforeAll(async () => {
  people = await seedSample(database.db)
  await bring(database.db, people, UPDATE, 'drafted')
})

const asPmo = () => callAs(database.db, people.pmo)
const read = () => callAs(database.db, people.author).reports.get({ key: UPDATE })
const style = {
  ...DEFAULT_HOUSE_STYLE,
  capitals: { programme: false, members: false },
}

describe('the house style of the council', () => {
  test('is the usual one until the PMO chooses another', async () => {
    expect(await asPmo().houseStyle.get()).toEqual({ number: 0, style: DEFAULT_HOUSE_STYLE })
    expect((await read()).staff?.outOfDate).toBe(false)
    expect(await asPmo().houseStyle.set({ style, seen: 0 })).toEqual({ number: 1 })
    expect(await asPmo().houseStyle.get()).toEqual({ number: 1, style })
  })

  test('is the one in which the next draft is written', async () => {
    const before = JSON.stringify((await read()).document)
    await bring(database.db, people, UPDATE, 'drafted')
    const after = JSON.stringify((await read()).document)
    expect(before).toContain('gives Members the position')
    expect(after).toContain('gives members the position')
    expect((await read()).staff?.outOfDate).toBe(false)
  })

  test('is changed by nobody over what they have not seen', async () => {
    await expect(asPmo().houseStyle.set({ style, seen: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})
