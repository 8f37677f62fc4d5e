import { expect, test, vi } from 'vitest'
import { rateLimits } from '@/server/db/schema'
import { countUse } from '@/server/limits/count'
import { testDatabase } from '../../support/database'

vi.hoisted(() => {
  process.env.MILEPOST_READ_ONLY = '1'
})

const database = testDatabase()

test('S-29: while nothing may be changed, sign-ins alone are counted', async () => {
  const by = 'client/203.0.113.7'
  for (const limit of ['public-read', 'download', 'change'] as const)
    expect(await countUse(database.db, { limit, by }, 1000)).toBeNull()
  expect(await database.db.$count(rateLimits)).toBe(0)
  expect(await countUse(database.db, { limit: 'sign-in-from-client', by }, 1000)).toBe(900)
})
