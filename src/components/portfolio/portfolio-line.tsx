import { When } from '@/components/milestones/when'
import { capitalised, STATUS_WORDS } from '@/components/programmes/words'
import { RatingMark } from '@/components/ratings/rating-mark'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'
import { ageInWords } from './age'

export type Parts = 'indented' | 'named' | 'unsaid'

interface PortfolioLineProps {
  row: PortfolioRow
  asAt: Day
  keep: string
  parts: Parts
}

/** One programme. A cell without anything to say is empty and, on a phone, not there. */
export function PortfolioLine({ row, asAt, keep, parts }: PortfolioLineProps) {
  const href = `/programmes/${row.key}${keep}`
  return (
    <tr>
      <th
        scope="row"
        className={
          parts === 'indented' && row.depth > 0 ? `depth-${Math.min(row.depth, 3)}` : undefined
        }
      >
        <a href={href}>{row.name}</a>
        {describe(row, parts)}
        {!row.isPublic && <span className="tag">Not public</span>}
      </th>
      <td>
        <RatingMark value={row.rating} />
      </td>
      <td>{stateOf(row)}</td>
      <td>{row.lead}</td>
      <td>
        {row.next !== null && (
          <>
            {row.next.name}, <When date={row.next.date} />
            {row.next.overdue && ' '}
            {row.next.overdue && <span className="tag tag-late">Late</span>}
          </>
        )}
      </td>
      <td className="n">
        {row.overdue > 0 ? <a href={`${href}#milestones`}>{row.overdue}</a> : '0'}
      </td>
      <td>
        {row.lastUpdate !== null && (
          <time dateTime={row.lastUpdate} title={printDay(row.lastUpdate)}>
            {ageInWords(row.lastUpdate, asAt)}
          </time>
        )}
      </td>
    </tr>
  )
}

function describe({ abbreviation, organisations, parentName }: PortfolioRow, parts: Parts) {
  const part = parentName === null || parts !== 'named' ? null : `part of ${parentName}`
  const words = [abbreviation, organisations.join(' and ') || null, part].filter(
    (word) => word !== null,
  )
  return words.length === 0 ? null : <small>{words.join(', ')}</small>
}

function stateOf({ status, stage }: PortfolioRow): string {
  const words = [status === null ? null : STATUS_WORDS[status], stage].filter(
    (word) => word !== null,
  )
  return capitalised(words.join(', '))
}
