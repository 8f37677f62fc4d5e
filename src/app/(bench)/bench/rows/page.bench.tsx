import { headers } from 'next/headers'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { printDayShort } from '@/domain/dates/print-day'
import { ratingLabel } from '@/domain/ratings/rating'
import { listRows } from '@/server/bench/rows'

/** The same fifty rows as the portfolio page shows, in a plain table: no session, no database, no shell. */
export default async function BareRows() {
  await headers()
  const rows = await listRows()
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td>
              <a href={`/programmes/${row.key}`}>{row.name}</a> {row.abbreviation}
            </td>
            <td>{row.organisations.join(', ')}</td>
            <td>{row.rating === null ? 'Not rated' : ratingLabel(row.rating)}</td>
            <td>{row.stage}</td>
            <td>{row.status}</td>
            <td>{row.lead}</td>
            <td>
              {row.next !== null && `${row.next.name}, ${printApproximateDate(row.next.date)}`}
            </td>
            <td>{row.overdue}</td>
            <td>{row.lastUpdate !== null && printDayShort(row.lastUpdate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
