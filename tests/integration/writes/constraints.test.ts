import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { databaseErrorCode } from '@/server/db/transaction'
import { addProgramme, addUser } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()

const UNIQUE = '23505'
const CHECK = '23514'
const REFERENCE = '23503'
const MISSING = '23502'
const NO_SUCH_DAY = '22008'
const FORBIDDEN = '42501'

/** Rows that no rule of the product lets through, put past it: the database refuses them itself. */
const REFUSED: [rule: string, code: string, statement: ReturnType<typeof sql>][] = [
  [
    'a rating is one of the values',
    CHECK,
    sql`insert into rating (programme_id, value, recorded_on) values (1, 'purple', '2020-07-08')`,
  ],
  [
    'a rating is of a programme',
    REFERENCE,
    sql`insert into rating (programme_id, value, recorded_on) values (999, 'green', '2020-07-08')`,
  ],
  [
    'a programme has a key of its own',
    UNIQUE,
    sql`insert into programme (key, name, kind, sort_path, search_text, is_public)
        values ('open', 'Open', 'programme', 'x', 'x', true)`,
  ],
  [
    'a programme is of a known kind',
    CHECK,
    sql`insert into programme (key, name, kind, sort_path, search_text, is_public)
        values ('other', 'Other', 'kingdom', 'y', 'y', true)`,
  ],
  [
    'a milestone has a key of its own in its programme',
    UNIQUE,
    sql`insert into milestone (programme_id, key, name) values (1, 'design', 'Design again')`,
  ],
  [
    'a milestone stands in a known state',
    CHECK,
    sql`update milestone set status = 'forgotten' where key = 'design'`,
  ],
  [
    'a forecast is of a milestone',
    REFERENCE,
    sql`insert into milestone_forecast (milestone_id, forecast) values (999, '2020-10')`,
  ],
  [
    'a milestone has a name',
    MISSING,
    sql`insert into milestone (programme_id, key) values (1, 'x')`,
  ],
  [
    'an event is of a known kind',
    CHECK,
    sql`insert into event (programme_id, kind, text) values (1, 'rumour', 'X')`,
  ],
  [
    'a risk is as likely as the scale says',
    CHECK,
    sql`insert into risk (programme_id, key, title, likelihood) values (1, 'x', 'X', 9)`,
  ],
  [
    'a person has an address of their own',
    UNIQUE,
    sql`insert into app_user (name, email, role) values ('X', 'pat@example.gov.uk', 'member')`,
  ],
  ['a person has a known role', CHECK, sql`update app_user set role = 'king'`],
  [
    'a session is of a person',
    REFERENCE,
    sql`insert into session (token_hash, user_id, expires_at) values ('x', 999, now())`,
  ],
  [
    'a report has a key of its own',
    UNIQUE,
    sql`insert into report (key, subject, report_of, sections, recommendations, appendices)
        select 'update', subject, report_of, sections, recommendations, appendices from report`,
  ],
  ['a report stands in a known state', CHECK, sql`update report set status = 'lost'`],
  [
    'a committee has a key of its own',
    UNIQUE,
    sql`insert into committee (key, name) values ('finance', 'Finance again')`,
  ],
  [
    'a meeting is of a committee',
    REFERENCE,
    sql`insert into meeting (key, committee_id, date) values ('x', 999, '2020-07-21')`,
  ],
  [
    'a meeting is on a day of the calendar',
    NO_SUCH_DAY,
    sql`insert into meeting (key, committee_id, date) values ('y', 1, '2020-02-30')`,
  ],
  [
    'a press is recorded once',
    UNIQUE,
    sql`insert into idempotency_key (actor_id, key_hash, request_hash)
        values (1, 'x', 'y'), (1, 'x', 'z')`,
  ],
  ['nothing on record is removed', FORBIDDEN, sql`delete from programme where key = 'open'`],
]

beforeAll(async () => {
  await addUser(database.db, { role: 'pmo-manager', name: 'Pat', email: 'pat@example.gov.uk' })
  const { id } = await addProgramme(database.db, { key: 'open' })
  expect(id).toBe(1)
  await database.db.execute(
    sql`insert into milestone (programme_id, key, name) values (1, 'design', 'Design')`,
  )
  await database.db.execute(sql`insert into committee (key, name) values ('finance', 'Finance')`)
  await database.db.execute(
    sql`insert into report (key, subject, report_of, sections, recommendations, appendices)
        values ('update', 'Update', 'X', '[]', '[]', '[]')`,
  )
})

describe('R-7: the database holds the rules, whatever writes to it', () => {
  test.each(REFUSED)('%s (%s)', async (_, code, statement) => {
    const error = await database.db.execute(statement).catch((caught: unknown) => caught)
    expect(databaseErrorCode(error)).toBe(code)
  })
})
