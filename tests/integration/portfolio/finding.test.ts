import { beforeAll, expect, test } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { testDatabase } from '../../support/database'
import { sampleFile } from '../../support/samples'

const database = testDatabase()
const today = asDay('2020-07-08')

beforeAll(async () => {
  const ctx = { db: database.db, actor: MILEPOST, today, requestId: 'finding' }
  await importPortfolio(ctx, sampleFile('portfolio'))
  await importPortfolio(ctx, sampleFile('illustrative'))
})

test.each([
  ['red', 'red'],
  ['amber', 'amber'],
  ['green', 'green'],
  ['notRated', 'not-rated'],
] as const)('the figure %s is the number of rows that its link shows', async (figure, rating) => {
  const ctx = { db: database.db, actor: MILEPOST, today, requestId: 'finding' }
  const { rows, finding } = await createCaller(ctx).portfolio.list({ rating })
  expect(rows).toHaveLength(finding[figure])
})

test('Amber counts its half steps', async () => {
  const ctx = { db: database.db, actor: MILEPOST, today, requestId: 'finding' }
  const { rows } = await createCaller(ctx).portfolio.list({ rating: 'amber' })
  expect(new Set(rows.map(({ rating }) => rating))).toEqual(new Set(['amber', 'amber-red']))
})
