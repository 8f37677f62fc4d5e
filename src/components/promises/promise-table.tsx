import { EmptyState } from '@/components/ui/empty-state'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { printDay } from '@/domain/dates/print-day'
import type { PromiseRow } from '@/domain/promises/views'
import { accountInWords, days } from './words'

/** What committees were told, beside what became of it. */
export function PromiseTable(props: { rows: readonly PromiseRow[]; mayAccount: boolean }) {
  const { rows, mayAccount } = props
  if (rows.length === 0) return <EmptyState title="No promise answers to this" />
  return (
    <Table
      id="promises"
      wide
      caption={`${rows.length === 1 ? 'One promise' : `${rows.length} promises`}, last told first`}
      head={
        <>
          <ColumnHead>What was told</ColumnHead>
          <ColumnHead>Told to</ColumnHead>
          <ColumnHead>Programme</ColumnHead>
          <ColumnHead>Due</ColumnHead>
          <ColumnHead>What became of it</ColumnHead>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.text}</th>
          <Cell label="Told to">
            {row.committee.name}, <time dateTime={row.toldOn}>{printDay(row.toldOn)}</time>
            <Source row={row} />
          </Cell>
          <Cell label="Programme">
            <Subject row={row} />
          </Cell>
          <Cell label="Due">{row.due === null ? 'No date' : printApproximateDate(row.due)}</Cell>
          <Cell label="What became of it">
            <Account row={row} mayAccount={mayAccount} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function Source({ row: { report, paragraph } }: { row: PromiseRow }) {
  if (report === null) return paragraph === null ? null : <small>Paragraph {paragraph}</small>
  const place = paragraph === null ? '' : `#paragraph-${paragraph}`
  return (
    <small>
      <a href={`/reports/${report.key}${place}`}>
        {report.subject}
        {paragraph !== null && `, paragraph ${paragraph}`}
      </a>
    </small>
  )
}

function Subject({ row: { programme, milestone } }: { row: PromiseRow }) {
  if (programme === null) return <span className="text-muted">None</span>
  return (
    <>
      <a href={`/programmes/${programme.key}`}>{programme.name}</a>
      {milestone !== null && <small>{milestone.name}</small>}
    </>
  )
}

function Account({ row, mayAccount }: { row: PromiseRow; mayAccount: boolean }) {
  const { account, key } = row
  return (
    <>
      {accountInWords(account)}
      {account.date !== undefined && <small>{printApproximateDate(account.date)}</small>}
      {account.note !== undefined && <small>{account.note}</small>}
      {account.state === 'open' && <small>Told {days(account.ageDays)} ago</small>}
      {mayAccount && !account.isDerived && (
        <small className="no-print">
          <a href={`/promises/${key}/account`}>
            Say what became of it<span className="sr-only">: {row.text}</span>
          </a>
        </small>
      )}
    </>
  )
}
