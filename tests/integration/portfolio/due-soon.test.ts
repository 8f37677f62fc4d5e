import { beforeAll, expect, test } from 'vitest'
import { MILEPOST, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { testDatabase } from '../../support/database'
import { sampleFile } from '../../support/samples'

const database = testDatabase()
const today = asDay('2020-07-08')
const as = (actor: typeof MILEPOST | typeof PUBLIC) =>
  createCaller({ db: database.db, actor, today, requestId: 'due-soon' })

beforeAll(async () => {
  const ctx = { db: database.db, actor: MILEPOST, today, requestId: 'due-soon' }
  await importPortfolio(ctx, sampleFile('portfolio'))
  await importPortfolio(ctx, sampleFile('illustrative'))
})

test('a programme with a late milestone still says what is due next', async () => {
  const due = await as(MILEPOST).portfolio.dueSoon({})
  expect(due.map(({ key, milestone }) => [key, milestone.name, milestone.date])).toContainEqual([
    'azure-migration',
    'Migrated servers decommissioned',
    '2020-07',
  ])
})

test('what comes first stands first, and nothing that is late or later than thirty days', async () => {
  const due = await as(MILEPOST).portfolio.dueSoon({ asAt: asDay('2020-08-01') })
  const days = due.map(({ milestone }) => milestone.date)
  expect(days.length).toBeGreaterThan(1)
  expect(days).not.toContain('2020-07')
  expect(days).not.toContain('2020-09-01')
})

test('the public is told of nothing that is not public', async () => {
  const asAt = asDay('2020-08-01')
  const told = (await as(PUBLIC).portfolio.dueSoon({ asAt })).map(({ milestone }) => milestone.name)
  const known = (await as(MILEPOST).portfolio.dueSoon({ asAt })).map(
    ({ milestone }) => milestone.name,
  )
  const hidden = sampleFile('illustrative').programmes.flatMap(({ milestones }) =>
    milestones.filter(({ visibility }) => typeof visibility === 'object').map(({ name }) => name),
  )
  expect(known.filter((name) => hidden.includes(name)).length).toBeGreaterThan(0)
  expect(told.filter((name) => hidden.includes(name))).toEqual([])
})
