import { index, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { id, version } from './columns'

export const organisations = pgTable(
  'organisation',
  {
    id: id('organisation'),
    key: text('key').notNull().unique(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation'),
    aliases: text('aliases').array().notNull().default([]),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [index('organisation_order').on(t.position, t.id)],
)

/** People and offices that the portfolio names; who may sign in is another table. */
export const people = pgTable(
  'person',
  {
    id: id('person'),
    key: text('key').notNull().unique(),
    name: text('name').notNull(),
    office: text('office'),
    email: text('email'),
    position: integer('position').notNull().default(0),
    version: version(),
  },
  (t) => [index('person_order').on(t.position, t.id)],
)
