import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { type AuditSelection, countAuditEvents, listAuditEvents } from '@/server/audit/store'
import { connect } from '@/server/db/client'
import { inTransaction, type Queryable } from '@/server/db/transaction'
import { tamper } from '../../support/audit'
import { testDatabase } from '../../support/database'

/** Of a million the same holds; they take a minute to write. */
const EVENTS = 200_000
/** As many as there are events counted at most; all of them are in several times as many. */
const MOST_BLOCKS = 1000

const database = testDatabase()

beforeAll(async () => {
  await tamper(database.db, async (superuser) => {
    await superuser`
      insert into app_user (id, name, email, role) overriding system value
      select n, 'Person ' || n, 'p' || n || '@example.gov.uk', 'pmo-manager' from generate_series(1, 50) n`
    await superuser`
      insert into audit_event (seq, at, "on", actor_id, actor, role, action, subject, canonical, prev_hash, hash)
      select n, timestamptz '2016-01-01Z' + n * interval '2 minutes', '2020-07-08', 1 + n % 40, 'A', 'B',
        case when n % 2 = 0 then 'session.start' when n % 9973 = 0 then 'access.refused'
          when n % 3 = 0 then 'milestone.edit' when n % 1009 = 0 then 'report.publish' else 'event.add' end,
        case when n % 2 = 0 then 'people/' || n % 40 else 'programmes/p' || n % 1000 || '/milestones/m' end,
        '', '', ''
      from generate_series(1, ${EVENTS}) n`
  })
  await tamper(database.db, (superuser) => superuser`analyze audit_event`)
})

const everything = { withoutPeople: false }
const CASES: [string, AuditSelection][] = [
  ['the first page', everything],
  ['the first page of those who do not manage people', { withoutPeople: true }],
  ['a page in the middle', { ...everything, after: 100_000 }],
  ['a programme', { ...everything, programme: 'p77' }],
  ['a record', { ...everything, record: 'people/7' }],
  ['a person', { ...everything, person: '7' }],
  ['a person who did nothing', { ...everything, person: '50' }],
  ['Milepost itself, which did nothing', { ...everything, person: 'milepost' }],
  ['a common group', { ...everything, group: 'milestones' }],
  ['a rare group', { ...everything, group: 'reports' }],
  ['a group of which there is nothing', { ...everything, group: 'meetings' }],
  ['several kinds in a group', { ...everything, group: 'sign-in' }],
  ['refused attempts', { ...everything, refused: 'yes' }],
]

/**
 * How many blocks of the record and of its indexes this connection looked at for a piece of work. What the database
 * keeps of all connections together would count its own housekeeping too.
 */
async function blocksOf(work: (db: Queryable) => Promise<unknown>): Promise<number> {
  const { db, close } = connect(database.url, { max: 1 })
  try {
    return await inTransaction(db, async (tx) => {
      const looked = async () => {
        const [row] = await tx.execute<{ blocks: number }>(
          sql`select sum(pg_stat_get_xact_blocks_fetched(oid))::int as blocks from pg_class
              where oid = 'audit_event'::regclass
                or oid in (select indexrelid from pg_index where indrelid = 'audit_event'::regclass)`,
        )
        return row?.blocks ?? Number.NaN
      }
      await work(tx)
      const before = await looked()
      await work(tx)
      return (await looked()) - before
    })
  } finally {
    await close()
  }
}

describe(`R-33: of ${EVENTS.toLocaleString('en-GB')} events`, () => {
  test.each(CASES)('%s is found without reading them all', async (_what, selection) => {
    const page = await blocksOf((db) => listAuditEvents(db, selection, 51))
    const count = await blocksOf((db) => countAuditEvents(db, selection, 1_001))
    expect(page).toBeLessThan(MOST_BLOCKS)
    expect(count).toBeLessThan(MOST_BLOCKS)
  })

  test('those of some days are found by their time', async () => {
    const list = await listAuditEvents(
      database.db,
      { ...everything, from: asDay('2016-03-01'), to: asDay('2016-03-01') },
      51,
    )
    expect(list).toHaveLength(51)
    const plan = await database.db.execute(sql`
      explain select seq from audit_event
      where at >= '2016-03-01' and at < '2016-03-02' order by at desc, seq desc limit 51`)
    expect(JSON.stringify(plan)).toContain('audit_event_by_time')
  })
})
