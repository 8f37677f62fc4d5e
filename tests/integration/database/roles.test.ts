import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { describeRole } from '@/server/db/describe-roles'
import { TABLE_GRANTS } from '@/server/db/grants'
import { databaseErrorCode } from '@/server/db/transaction'
import { importPortfolio } from '@/server/portfolio/import'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { sampleFile } from '../../support/samples'

const database = testDatabase()
const NOT_ALLOWED = '42501'

beforeAll(async () => {
  await importPortfolio(contextFor(database.db, MILEPOST), sampleFile('portfolio'))
})

const asApplication = (text: string) =>
  database.db.execute(sql.raw(text)).then(() => 'done', databaseErrorCode)

const records = TABLE_GRANTS.filter(({ application }) => !application.includes('update'))
const kept = TABLE_GRANTS.filter(({ application }) => !application.includes('delete'))

describe('S-8: the application’s role', () => {
  it('owns no table, and the owner owns them all', async () => {
    expect(await describeRole(database.db)).toEqual({
      name: 'milepost',
      ownsTables: false,
      bypassesRowSecurity: false,
    })
    expect(await describeRole(database.ownerDb)).toMatchObject({
      name: 'milepost_owner',
      ownsTables: true,
    })
    const owners = await database.db.execute(
      sql`select distinct tableowner from pg_tables where schemaname = 'public'`,
    )
    expect([...owners]).toEqual([{ tableowner: 'milepost_owner' }])
  })

  it('has a row of rights for every table', async () => {
    const tables = await database.db.execute<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    )
    expect(TABLE_GRANTS.map(({ table }) => table).toSorted()).toEqual(
      tables.map(({ name }) => name).toSorted(),
    )
  })

  it('adds to every table that a trigger keeps, and changes none of them', async () => {
    const rows = await database.db.execute<{ name: string }>(sql`
      select tgrelid::regclass::text as name from pg_trigger where tgname like '%_append_only'`)
    expect(records.map(({ table }) => table).toSorted()).toEqual(
      rows.map(({ name }) => name).toSorted(),
    )
  })

  it.each(records)('may not update $table', async ({ table }) => {
    const [column] = await database.db.execute<{ name: string }>(sql`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
      order by ordinal_position desc limit 1`)
    expect(await asApplication(`update "${table}" set "${column?.name}" = null`)).toBe(NOT_ALLOWED)
  })

  it.each(kept)('may not delete from $table', async ({ table }) => {
    expect(await asApplication(`delete from "${table}"`)).toBe(NOT_ALLOWED)
  })

  it.each(TABLE_GRANTS)('may not empty, change or drop $table', async ({ table }) => {
    expect(await asApplication(`truncate "${table}"`)).toBe(NOT_ALLOWED)
    expect(await asApplication(`alter table "${table}" add column planted int`)).toBe(NOT_ALLOWED)
    expect(await asApplication(`alter table "${table}" disable trigger all`)).toBe(NOT_ALLOWED)
    expect(await asApplication(`drop table "${table}"`)).toBe(NOT_ALLOWED)
  })

  it.each([
    'create table planted (x int)',
    'create temporary table planted (x int)',
    'create schema planted',
    'create function planted() returns int language sql as $$ select 1 $$',
    'create extension pgcrypto',
    'create role planted',
    'create database planted',
    'alter role milepost superuser',
    'set role milepost_owner',
    'set session_replication_role = replica',
    `copy app_user to program 'cat'`,
    `select pg_read_file('/etc/passwd')`,
  ])('may not run %s', async (statement) => {
    expect(await asApplication(statement)).toBe(NOT_ALLOWED)
  })
})
