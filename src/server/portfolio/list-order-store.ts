import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/dates/day'
import type { PortfolioSort } from '@/domain/programmes/list-input'
import type { ListView, Summaries } from '../db/in-force'
import type { programmes } from '../db/schema'
import { listRanks } from '../db/schema/summaries'

type Programmes = Record<keyof typeof programmes.$inferSelect, AnyPgColumn>

/** The place of a programme in the list that the reader sees; no two have the same. */
export const placeOf = (table: Programmes, { publicView }: ListView): SQL<string> =>
  publicView ? sql<string>`${table.publicSortPath}` : sql<string>`${table.sortPath}`

/** What goes before the place, least first: null where the list goes by name. */
export function rankOf(
  sort: PortfolioSort | undefined,
  { asAt }: ListView,
): ((summary: Summaries) => SQL) | null {
  switch (sort) {
    case undefined:
    case 'name':
      return null
    case 'rating':
      return ({ rating }) => listRanks.rating(rating)
    case 'next':
      return ({ nextSortDay }) => listRanks.next(nextSortDay)
    case 'updated':
      return ({ lastUpdate }) => listRanks.updated(lastUpdate)
    case 'overdue':
      return ({ openDueLast }) => sql`-${overdueOn(openDueLast, asAt)}`
    default:
      return sort satisfies never
  }
}

/** How many of the days, which are in order, have passed on the day. */
export const overdueOn = (openDueLast: AnyPgColumn, asAt: Day): SQL<number> =>
  sql<number>`width_bucket(${asAt}::date - 1, ${openDueLast})`
