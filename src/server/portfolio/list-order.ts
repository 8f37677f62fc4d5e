import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/dates/day'
import type { PortfolioSort } from '@/domain/programmes/list-input'
import type { programmeSummaries, programmes } from '../db/schema'
import { listRanks } from '../db/schema/summaries'

/** Which list is asked for: of which day, and whether it is the one that the public sees. */
export interface ListView {
  asAt: Day
  publicView: boolean
  /** Nothing came to be known after the day: every latest summary is in force on it, and indexes of these serve. */
  isLatest?: boolean
}

/** The table of summaries, or an alias of it. */
export type Summaries = Record<keyof typeof programmeSummaries.$inferSelect, AnyPgColumn>
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
