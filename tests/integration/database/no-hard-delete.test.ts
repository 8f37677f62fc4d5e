import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { TABLE_GRANTS } from '@/server/db/grants'
import { testDatabase } from '../../support/database'

const database = testDatabase()

/** What stands for a choice, a way in, a session, a try or a cache, and is replaced, taken away or swept. */
const REPLACED = [
  ...['account', 'app_user_programme', 'dependency', 'form_draft', 'idempotency_key', 'session'],
  ...['programme_organisation', 'programme_summary', 'rate_limit', 'report_clearance'],
  ...['report_meeting', 'sign_in_link', 'sign_in_request', 'worker_heartbeat'],
]

const deletableBy = async (role: string) => {
  const rows = await database.db.execute<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and has_table_privilege(${role}, oid, 'delete')`)
  return rows.map(({ name }) => name).toSorted()
}

describe('S-38: nothing that is on record is deleted', () => {
  it('the application may delete no record, nor what people edit', async () => {
    expect(await deletableBy('milepost')).toEqual(REPLACED.toSorted())
    expect(TABLE_GRANTS.length).toBeGreaterThan(REPLACED.length)
  })

  it.each(['milepost_public', 'milepost_backup'])('%s may delete nothing', async (role) => {
    expect(await deletableBy(role)).toEqual([])
  })
})
