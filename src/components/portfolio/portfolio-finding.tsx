import { Fragment, type ReactNode } from 'react'
import { addressOf } from '@/components/layout/as-at'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import type { PortfolioFinding } from '@/domain/programmes/portfolio-row'
import { ratingLabel } from '@/domain/ratings/rating'
import type { RatingValue } from '@/domain/ratings/values'

interface PortfolioFindingLineProps {
  finding: PortfolioFinding
  asAt: Day
  /** The former day that links keep. */
  keep: Day | undefined
}

/** How many stand where, each figure a link to its rows, with the day on which it was true. */
export function PortfolioFindingLine({ finding, asAt, keep }: PortfolioFindingLineProps) {
  const link = (rating: RatingValue, count: number) => (
    <a href={addressOf('/programmes', { rating, asAt: keep })}>
      {count} {rating === 'not-rated' ? 'not rated' : ratingLabel(rating)}
    </a>
  )
  const parts = [
    {
      key: 'late',
      count: finding.late,
      part: (
        <a href={addressOf('/programmes', { sort: 'overdue', asAt: keep })}>{finding.late} late</a>
      ),
    },
    { key: 'red', count: finding.red, part: link('red', finding.red) },
    { key: 'amber', count: finding.amber, part: link('amber', finding.amber) },
    { key: 'green', count: finding.green, part: link('green', finding.green) },
    { key: 'not-rated', count: finding.notRated, part: link('not-rated', finding.notRated) },
  ].filter(({ count }) => count > 0)
  return (
    <p>
      As at <time dateTime={asAt}>{printDay(asAt)}</time>
      {parts.length > 0 && ': '}
      {inALine(parts)}.
    </p>
  )
}

/** "a", "a and b", "a, b and c". */
function inALine(parts: readonly { key: string; part: ReactNode }[]): ReactNode[] {
  return parts.map(({ key, part }, place) => (
    <Fragment key={key}>
      {place === 0 ? '' : place === parts.length - 1 ? ' and ' : ', '}
      {part}
    </Fragment>
  ))
}
