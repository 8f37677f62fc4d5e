import 'server-only'
import { and, eq, gt, lte, type SQL } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Day } from '@/domain/dates/day'
import { isLatest, type programmeSummaries } from './schema/summaries'

/** Which list is asked for: of which day, and whether it is the one that the public sees. */
export interface ListView {
  asAt: Day
  publicView: boolean
  /** Nothing came to be known after the day: every latest summary is in force on it, and indexes of these serve. */
  isLatest?: boolean
}

/** The table of summaries, or an alias of it. */
export type Summaries = Record<keyof typeof programmeSummaries.$inferSelect, AnyPgColumn>

/** The summaries, or those of an alias, that the view shows. */
export function isInForce(summary: Summaries, view: ListView): SQL | undefined {
  const ofView = eq(summary.publicView, view.publicView)
  return view.isLatest === true
    ? and(ofView, isLatest(summary.validTo))
    : and(ofView, lte(summary.validFrom, view.asAt), gt(summary.validTo, view.asAt))
}
