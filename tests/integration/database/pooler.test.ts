import { expect, test } from 'vitest'
import { assertPreparable } from '@/server/db/pooler'
import { testDatabase } from '../../support/database'

const database = testDatabase()

test('F13: a database without a pooler in between may keep prepared statements', async () => {
  await expect(assertPreparable(database.url)).resolves.toBeUndefined()
})
