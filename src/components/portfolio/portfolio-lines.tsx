'use client'

import { RatingShape } from '@/components/ratings/rating-mark'
import { ratingLabel } from '@/domain/ratings/rating'
import type { PortfolioLine } from './line'

/**
 * The rows of the portfolio. It listens to nothing: it is a client component only so that each row travels as its few
 * words and not as markup, which halves the work and the size of a page of fifty rows.
 */
export function PortfolioLines({ lines, keep }: { lines: readonly PortfolioLine[]; keep: string }) {
  return lines.map((line) => (
    <Line key={line.key} line={line} href={`/programmes/${line.key}${keep}`} />
  ))
}

function Line({ line, href }: { line: PortfolioLine; href: string }) {
  const rating = line.rating ?? 'not-rated'
  return (
    <tr>
      <th scope="row" className={line.depth > 0 ? `depth-${line.depth}` : undefined}>
        <a href={href}>{line.name}</a>
        {line.about !== '' && <small>{line.about}</small>}
        {line.withheld && <span className="tag tag-withheld">Not public</span>}
      </th>
      <td>
        <RatingShape value={rating} />
        {ratingLabel(rating)}
      </td>
      <td>{line.state}</td>
      <td>{line.lead}</td>
      <td>
        {line.next}
        {line.late && ' '}
        {line.late && <span className="tag tag-late">Late</span>}
      </td>
      <td className="n">
        {line.overdue > 0 ? <a href={`${href}#milestones`}>{line.overdue}</a> : '0'}
      </td>
      <td>{line.updated}</td>
    </tr>
  )
}
