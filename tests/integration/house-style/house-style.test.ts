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
  nouns: { ...DEFAULT_HOUSE_STYLE.nouns, programme: 'scheme' },
}

describe('the house style of the council', () => {
  test('is the usual one until the PMO chooses another, which makes drafts out of date', async () => {
    expect(await asPmo().houseStyle.get()).toEqual({ number: 0, style: DEFAULT_HOUSE_STYLE })
    expect((await read()).staff?.outOfDate).toBe(false)
    expect(await asPmo().houseStyle.set({ style, seen: 0 })).toEqual({ number: 1 })
    expect(await asPmo().houseStyle.get()).toEqual({ number: 1, style })
    expect((await read()).staff?.outOfDate).toBe(true)
  })

  test('is the one in which the next draft is written', async () => {
    const before = JSON.stringify((await read()).document)
    await bring(database.db, people, UPDATE, 'drafted')
    const after = JSON.stringify((await read()).document)
    expect(before).not.toContain('he scheme ')
    expect(after).not.toBe(before)
    expect((await read()).staff?.outOfDate).toBe(false)
  })

  test('is changed by nobody over what they have not seen', async () => {
    await expect(asPmo().houseStyle.set({ style, seen: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})
