import { sortKeyOf, windowOf } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'

export const SOON_DAYS = 30

/** Programmes whose next milestone is not late and has to be done within the next thirty days. */
export function dueSoon(rows: readonly PortfolioRow[], asAt: Day): PortfolioRow[] {
  const limit = addDays(asAt, SOON_DAYS)
  return rows.filter(({ next }) => {
    const last = next === null ? null : windowOf(next.date).last
    return last !== null && last >= asAt && last <= limit
  })
}

/** The programme whose next milestone, not late, comes first of all; null when no date is given. */
export function nextAfter(rows: readonly PortfolioRow[], asAt: Day): PortfolioRow | null {
  const coming = rows.filter(({ next }) => next !== null && sortKeyOf(next.date) >= asAt)
  return coming.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))[0] ?? null
}

const keyOf = ({ next }: PortfolioRow) => (next === null ? '' : sortKeyOf(next.date))
