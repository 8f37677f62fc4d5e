import { expect, test } from 'vitest'
import { connect } from '@/server/db/client'
import { handleLiveness, handleReadiness } from '@/server/health/http'
import { testDatabase } from '../../support/database'

const database = testDatabase()

test('the service is ready while its database answers', async () => {
  const response = await handleReadiness(database.db)
  expect([response.status, await response.text()]).toEqual([200, 'ready\n'])
})

test('without its database it is alive and not ready, and says no more than that', async () => {
  const nowhere = connect('postgres://nobody:secret@127.0.0.1:1/none')
  const response = await handleReadiness(nowhere.db)
  expect([response.status, await response.text()]).toEqual([503, 'the database does not answer\n'])
  expect(handleLiveness().status).toBe(200)
  await nowhere.close()
})
