import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { backupRuns } from '@/server/db/schema'
import { addUser } from '../../support/context'
import { testDatabase } from '../../support/database'
import { callAs } from '../../support/reports'

const database = testDatabase()

const add = (hours: number, run: Partial<typeof backupRuns.$inferInsert> = {}) =>
  database.db.insert(backupRuns).values({
    ...{ kind: 'milepost', outcome: 'succeeded', seconds: 1, ...run },
    at: sql`now() - ${hours}::float8 * interval '1 hour'`,
  })

describe('R-27: an administrator', () => {
  it('is warned when the last backup that can be restored is more than 26 hours old', async () => {
    const administrator = await addUser(database.db, { role: 'administrator' })
    const read = () => callAs(database.db, administrator).backups.list()
    expect(await read()).toMatchObject({ isOverdue: true, lastGoodSecondsAgo: null, runs: [] })
    await add(26.1)
    await add(1, { outcome: 'failed', fault: 'the disk is full' })
    await add(1, { kind: 'pg_dump' })
    expect(await read()).toMatchObject({ isOverdue: true, lastDrill: null })
    await add(25.9, { drilledAt: '2026-01-01T00:00:00Z', drillOutcome: 'failed' })
    expect(await read()).toMatchObject({ isOverdue: false, lastDrill: { wentWell: false } })
    expect((await read()).runs.map(({ outcome }) => outcome)).toContain('failed')
  })
})
