import { isPast } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'
import type { ListedRow } from './list-store'

/** A row of the list as it is given away. */
export function portfolioRow({ nextName, nextDate, ...row }: ListedRow, asAt: Day): PortfolioRow {
  return {
    ...row,
    next:
      nextName === null || nextDate === null
        ? null
        : { name: nextName, date: nextDate, overdue: isPast(nextDate, asAt) },
  }
}
