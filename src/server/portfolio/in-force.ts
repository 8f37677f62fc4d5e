import { and, eq, gt, lte, type SQL } from 'drizzle-orm'
import { isLatest } from '../db/schema/summaries'
import type { ListView, Summaries } from './list-order'

/** The summaries, or those of an alias, that the view shows. */
export function isInForce(summary: Summaries, view: ListView): SQL | undefined {
  const ofView = eq(summary.publicView, view.publicView)
  return view.isLatest === true
    ? and(ofView, isLatest(summary.validTo))
    : and(ofView, lte(summary.validFrom, view.asAt), gt(summary.validTo, view.asAt))
}
