import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from './transaction'

/** SQL for one JSON value, and how it is read. */
export interface Part<Value> {
  json: SQL
  read: (stored: unknown) => Value
}

/** A part whose SQL makes an object of the very fields of `Value`. */
export const partAs = <Value>(json: SQL): Part<Value> => ({ json, read: (stored) => as(stored) })

type ValuesOf<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends Part<infer Value> ? Value : never
}

/**
 * Several things that have nothing to do with each other. One query.
 * @example const { calendar, toClear } = await readTogether(db, { calendar: calendarOf(reader), toClear: toClearBy(me) })
 */
export async function readTogether<Parts extends Record<string, Part<unknown>>>(
  q: Queryable,
  parts: Parts,
): Promise<ValuesOf<Parts>> {
  const columns = Object.entries(parts).map(
    ([name, { json }]) => sql`${json} as ${sql.identifier(name)}`,
  )
  const [row = {}] = await q.execute(sql`select ${sql.join(columns, sql`, `)}`)
  return as(
    Object.fromEntries(Object.entries(parts).map(([name, { read }]) => [name, read(row[name])])),
  )
}

/** Guarantee: the database made the value of the fields that the type names, by SQL that stands beside the type. */
function as<Value>(stored: unknown): Value {
  return stored as Value
}
