import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connect } from '@/server/db/client'
import { startCluster } from '@/server/db/embedded/cluster.mjs'
import { migrateDatabase } from '@/server/db/migrate'
import { databaseAt } from '../../support/cluster'
import { enqueueMails, makeNotes, startWorker } from '../../support/jobs/workers'
import { temporaryFolder } from '../../support/launcher'

test('R-9, R-25: a database that is killed under the worker costs no job and repeats none', async () => {
  const cluster = await startCluster(temporaryFolder())
  const connection = connect(cluster.url, { max: 1 })
  const superuserUrl = databaseAt(cluster.superuserUrl, 'milepost')
  try {
    await migrateDatabase(cluster.ownerUrl, 'drizzle')
    const before = await makeNotes(superuserUrl)
    const subjects = Array.from({ length: 60 }, (_, number) =>
      number % 20 === 0 ? 'slow' : 'well',
    )
    const ids = await enqueueMails(connection.db, before, subjects)
    await before.sql.end()
    startWorker(cluster.url)
    for (const left of [1, 21]) {
      const watch = await makeNotes(superuserUrl)
      await watch.untilEffects(left)
      await watch.sql.end()
      const killed = cluster.pid()
      process.kill(killed, 'SIGKILL')
      while (cluster.pid() === killed) await sleep(20)
    }
    const after = await makeNotes(superuserUrl)
    await after.untilEffects(60)
    expect((await after.effects()).sort()).toEqual([...ids].sort())
    await after.sql.end()
  } finally {
    await connection.close()
    await cluster.stop()
  }
})
