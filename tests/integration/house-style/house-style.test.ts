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

  test('marks a draft that was written in the former one out of date', async () => {
    expect((await read()).staff?.outOfDate).toBe(true)
  })

  test('is the one in which the next draft is written', async () => {
    const before = JSON.stringify((await read()).document)
    await bring(database.db, people, UPDATE, 'drafted')
    const after = JSON.stringify((await read()).document)
    expect(before).toContain('gives Members the position')
    expect(after).toContain('gives members the position')
    expect((await read()).staff?.outOfDate).toBe(false)
  })

  test('leaves a draft up to date in which no word would change, and names the sentences of another', async () => {
    const former = 'member-update-2016-09'
    await bring(database.db, people, former, 'drafted')
    const years = { ...style, financialYear: '2016-17' as const }
    expect(await asPmo().houseStyle.set({ style: years, seen: 1 })).toEqual({ number: 2 })
    expect((await read()).staff).toMatchObject({ outOfDate: false, stale: [] })
    const { staff } = await callAs(database.db, people.author).reports.get({ key: former })
    expect(staff?.outOfDate).toBe(true)
    expect(staff?.stale.map(({ base, fresh }) => [base?.text, fresh?.text])).toEqual([
      [
        'The full revised IT strategy is due by the end of the 2016/17 financial year.',
        'The full revised IT strategy is due by the end of the 2016-17 financial year.',
      ],
    ])
  })

  test('is changed by nobody over what they have not seen', async () => {
    await expect(asPmo().houseStyle.set({ style, seen: 0 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})
