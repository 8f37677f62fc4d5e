import { spawnSync } from 'node:child_process'
import { sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Connection, connect } from '@/server/db/client'
import { ROLES, type RoleName } from '@/server/db/embedded/roles.mjs'
import { migrateDatabase } from '@/server/db/migrate'
import { databaseErrorCode } from '@/server/db/transaction'
import { freshDatabase, testDatabase } from '../../support/database'

const database = testDatabase()
const NOT_ALLOWED = '42501'
const READ_ONLY = '25006'

function opened(url: string): Connection {
  const connection = connect(url, { max: 2 })
  onTestFinished(() => connection.close())
  return connection
}

const outcomeOf = ({ db }: Connection, statement: string) =>
  db.execute(sql.raw(statement)).then(() => 'done', databaseErrorCode)

const WRITES = [
  `insert into organisation (key, name) values ('planted', 'Planted')`,
  `update programme set name = 'Planted'`,
  'delete from session',
]
const OTHER_CHANGES = ['truncate rating', 'create table planted (x int)', 'drop table rating']

it('nothing that a person waits for is compiled first', async () => {
  for (const db of [database.db, database.publicDb])
    expect([...(await db.execute(sql`show jit`))]).toEqual([{ jit: 'off' }])
})

describe('S-8: the role for backups', () => {
  it('reads every table, also what row-level security hides from the public', async () => {
    const backup = opened(database.backupUrl)
    expect(await outcomeOf(backup, 'select * from app_user')).toBe('done')
    expect(await outcomeOf(backup, 'select * from audit_event')).toBe('done')
    const [row] = await backup.db.execute(
      sql`select rolbypassrls as bypasses from pg_roles where rolname = current_user`,
    )
    expect(row).toEqual({ bypasses: true })
  })

  it.each([...WRITES, ...OTHER_CHANGES])('may not: %s', async (statement) => {
    const backup = opened(database.backupUrl)
    expect(await outcomeOf(backup, statement)).toBe(READ_ONLY)
    expect(await outcomeOf(backup, `set default_transaction_read_only = off`)).toBe('done')
    expect(
      await backup.db
        .transaction((tx) =>
          tx
            .execute(sql.raw(`set transaction read write; ${statement}`))
            .then(() => 'done', databaseErrorCode),
        )
        .catch(databaseErrorCode),
    ).toBe(NOT_ALLOWED)
  })
})

describe('S-8: the role of the public', () => {
  it.each([...WRITES, ...OTHER_CHANGES])('may not: %s', async (statement) => {
    const reader = opened(database.publicUrl)
    expect(await outcomeOf(reader, statement)).toBe(READ_ONLY)
    expect(
      await reader.db
        .transaction((tx) =>
          tx
            .execute(sql.raw(`set transaction read write; ${statement}`))
            .then(() => 'done', databaseErrorCode),
        )
        .catch(databaseErrorCode),
    ).toBe(NOT_ALLOWED)
  })
})

describe('R-11: how long a role may take', () => {
  it.each(Object.entries(ROLES))('is a setting of %s', async (role, { settings }) => {
    const urls: Record<RoleName, string> = {
      milepost: database.url,
      milepost_owner: database.ownerUrl,
      milepost_public: database.publicUrl,
      milepost_backup: database.backupUrl,
    }
    const url = Object.entries(urls).find(([name]) => name === role)?.[1] ?? ''
    const { db } = opened(url)
    for (const [name, value] of Object.entries(settings)) {
      const [row] = await db.execute(sql`select current_setting(${name}) as value`)
      expect(row).toEqual({ value: value === '60s' ? '1min' : value })
    }
  })

  it('ends a transaction of the application that does nothing', async () => {
    const { db } = opened(database.url)
    const [row] = await db.execute(
      sql`select current_setting('idle_in_transaction_session_timeout') as patience, current_setting('statement_timeout') as most`,
    )
    expect(row).toEqual({ patience: '15s', most: '10s' })
  })
})

describe('R-21: migrations', () => {
  it('that five starters run at once leave one row each, and the rights as they were', async () => {
    const fresh = await freshDatabase()
    onTestFinished(() => fresh.drop())
    const { db } = fresh.ownerConnection
    const rows = async () => [
      await db.execute(
        sql`select hash, count(*)::int from drizzle.__drizzle_migrations group by 1 order by 1`,
      ),
      await db.execute(
        sql`select relname, relacl::text from pg_class where relnamespace = 'public'::regnamespace order by 1`,
      ),
      await db.execute(sql`select oid, polname from pg_policy order by oid`),
    ]
    const before = await rows()
    await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(fresh.ownerUrl, 'drizzle')))
    expect(await rows()).toEqual(before)
  })

  it('give way to whoever holds a table, and try again', async () => {
    const fresh = await freshDatabase()
    onTestFinished(() => fresh.drop())
    const owner = fresh.ownerConnection.db
    await owner.execute(sql`drop policy what_is_public on rating`)
    let isHeld = false
    const holding = fresh.connection.db.transaction(async (tx) => {
      await tx.execute(sql`select from rating`)
      isHeld = true
      await tx.execute(sql`select pg_sleep(3)`)
      isHeld = false
    })
    await expect.poll(() => isHeld).toBe(true)
    await migrateDatabase(fresh.ownerUrl, 'drizzle')
    expect(isHeld).toBe(false)
    await holding
    expect(
      await owner.execute(sql`select from pg_policy where polrelid = 'rating'::regclass`),
    ).toHaveLength(2)
  })
})

describe('A database where one role does everything', () => {
  it('is migrated and worked with by that role, whatever other roles there are', async () => {
    const fresh = await freshDatabase()
    onTestFinished(() => fresh.drop())
    const { db } = fresh.ownerConnection
    await migrateDatabase(fresh.ownerUrl, 'drizzle')
    expect(await db.execute(sql`select from programme`)).toEqual([])
    expect(
      await outcomeOf(
        fresh.ownerConnection,
        `insert into organisation (key, name) values ('a', 'A')`,
      ),
    ).toBe('done')
    expect(await db.execute(sql`select key from organisation`)).toHaveLength(1)
  })
})

describe('npm run db:roles', () => {
  it('prints statements that make the roles of a database of one’s own', () => {
    const { stdout, status } = spawnSync(process.execPath, ['src/cli/db-roles.mjs', 'planning'], {
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    for (const role of Object.keys(ROLES)) expect(stdout).toContain(`ALTER ROLE ${role} LOGIN`)
    expect(stdout).toContain('ALTER DATABASE planning OWNER TO milepost_owner;')
    expect(stdout).toContain('DATABASE_PUBLIC_URL=postgres://milepost_public:…@HOST:5432/planning')
  })

  it('takes no name that is none', () => {
    const { stderr, status } = spawnSync(process.execPath, ['src/cli/db-roles.mjs', 'x; drop'], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/name of the database/)
  })
})
