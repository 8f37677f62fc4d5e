import { ageInWords } from '@/components/portfolio/age'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { isPast } from '@/domain/dates/approximate-window'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { spokenState } from '@/domain/promises/account'
import type { PromiseRow } from '@/domain/promises/views'
import { PromiseMark } from './promise-mark'
import { accountInWords } from './words'

/** What committees were told, beside what became of it. */
export function PromiseTable(props: {
  rows: readonly PromiseRow[]
  asAt: Day
  mayAccount: boolean
}) {
  const { rows, asAt, mayAccount } = props
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
          <ColumnHead>Due</ColumnHead>
          <ColumnHead>What became of it</ColumnHead>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">
            <Programme row={row} />
            {row.text}
          </th>
          <Cell label="Told to">
            {row.committee.name}, <time dateTime={row.toldOn}>{printDay(row.toldOn)}</time>
            <Source row={row} />
          </Cell>
          <Cell label="Due">{row.due === null ? 'No date' : printApproximateDate(row.due)}</Cell>
          <Cell label="What became of it">
            <Account row={row} asAt={asAt} mayAccount={mayAccount} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

/** What the words are about, which they may not name themselves. */
function Programme({ row: { programme } }: { row: PromiseRow }) {
  if (programme === null) return null
  return (
    <small>
      <a href={`/programmes/${programme.key}`}>{programme.name}</a>
    </small>
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

function Account(props: { row: PromiseRow; asAt: Day; mayAccount: boolean }) {
  const { row, asAt, mayAccount } = props
  const { account, key, milestone } = row
  const { state, date, on, note } = account
  return (
    <>
      <PromiseMark state={spokenState(account)}>{accountInWords(account)}</PromiseMark>
      {milestone !== null && <small>Milestone: {milestone.name}</small>}
      {date !== undefined && (
        <small>
          {account.isDone === true ? 'Done' : isPast(date, asAt) ? 'Was expected' : 'Now expected'}
          {': '}
          {printApproximateDate(date)}
        </small>
      )}
      {on !== undefined && (
        <small>
          {printDay(on)}
          {note !== undefined && `: ${note}`}
        </small>
      )}
      {state === 'open' && <small>Told {ageInWords(row.toldOn, asAt)}</small>}
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
