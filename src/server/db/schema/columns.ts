import { type SQL, sql } from 'drizzle-orm'
import {
  check,
  customType,
  date,
  integer,
  jsonb,
  type PgColumn,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { ApproximateDate } from '../../../domain/dates/approximate-date'
import type { Day } from '../../../domain/dates/day'
import type { Source, Visibility } from '../../../domain/portfolio-file/schema'

/** A row's identity: a number that means one thing only in its own table. */
export type Id<Noun extends string> = number & { readonly __noun: Noun }

export const id = <Noun extends string>(_noun: Noun) =>
  integer('id').primaryKey().generatedAlwaysAsIdentity().$type<Id<Noun>>()

/** A reference to another table's row; the caller adds `.references(...)` and an index. */
export const ref = <Noun extends string>(name: string, _noun: Noun) =>
  integer(name).$type<Id<Noun>>()

export const day = (name: string) => date(name, { mode: 'string' }).$type<Day>()

export const approximateDate = (name: string) => text(name).$type<ApproximateDate>()

/** Text that sorts by code point, whatever language the server speaks, so that a cursor means the same everywhere. */
export const plainText = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** A file. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Optimistic concurrency: a write names the version that it read. */
export const version = () => integer('version').notNull().default(1)

/** From when the portfolio knew the fact; null means from the start. */
export const recordedOn = () => day('recorded_on')

/** When the row was written, whatever day it speaks of. */
export const recordedAt = () =>
  timestamp('recorded_at', { withTimezone: true, mode: 'string' }).notNull().defaultNow()

/** Null means public. */
export const visibility = () => jsonb('visibility').$type<Exclude<Visibility, 'public'>>()

export const source = () => jsonb('source').$type<Source>()

/** The column holds one of the values, or null. */
export const among = (column: PgColumn, values: readonly (string | number)[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', '))})`

export const oneOf = (name: string, column: PgColumn, words: readonly string[]) =>
  check(name, among(column, words))
