import { capitalised, STATUS_WORDS } from '@/components/programmes/words'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { Day } from '@/domain/dates/day'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'
import type { RatingValue } from '@/domain/ratings/values'
import { ageInWords } from './age'

/** How a project shows what it is part of: indented under it, by its name, or not at all. */
export type Parts = 'indented' | 'named' | 'unsaid'

/** A row of the portfolio in print: what travels to the table, once and as short as it can be said. '' is an empty cell. */
export interface PortfolioLine {
  key: string
  name: string
  /** Abbreviation, organisations and what it is part of. */
  about: string
  /** How far it is indented: 0 to 3. */
  depth: number
  withheld: boolean
  rating: RatingValue | null
  state: string
  lead: string
  next: string
  late: boolean
  overdue: number
  updated: string
}

const DEEPEST = 3

/** The row as it stands on the day, in words. */
export function printLine(row: PortfolioRow, asAt: Day, parts: Parts): PortfolioLine {
  const { key, name, rating, next, overdue, lastUpdate } = row
  return {
    key,
    name,
    about: aboutOf(row, parts),
    depth: parts === 'indented' ? Math.min(row.depth, DEEPEST) : 0,
    withheld: !row.isPublic,
    rating,
    state: stateOf(row),
    lead: row.lead ?? '',
    next: next === null ? '' : `${next.name}, ${unbroken(printApproximateDate(next.date))}`,
    late: next?.overdue === true,
    overdue,
    updated: lastUpdate === null ? '' : ageInWords(lastUpdate, asAt),
  }
}

function aboutOf({ abbreviation, organisations, parentName }: PortfolioRow, parts: Parts): string {
  const part = parentName === null || parts !== 'named' ? '' : `part of ${parentName}`
  return [abbreviation ?? '', organisations.join(' and '), part]
    .filter((word) => word !== '')
    .join(', ')
}

function stateOf({ status, stage }: PortfolioRow): string {
  const words = [status === null ? '' : STATUS_WORDS[status], stage ?? '']
  return capitalised(words.filter((word) => word !== '').join(', '))
}

const SHORT = 20

/** A short date stays on one line. */
const unbroken = (date: string) => (date.length > SHORT ? date : date.replaceAll(' ', '\u00a0'))
