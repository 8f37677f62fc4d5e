import { EmptyState } from '@/components/ui/empty-state'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ActionRow } from '@/domain/actions/views'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { printDay } from '@/domain/dates/print-day'
import { ACTION_STATE_WORDS, carriedInWords, KIND_WORDS } from './words'

/** What committees asked for, of whom, by when, and how it stands. */
export function ActionTable({
  id,
  caption,
  rows,
}: {
  id: string
  caption: string
  rows: readonly ActionRow[]
}) {
  if (rows.length === 0) return <EmptyState title="Nothing was asked for" />
  return (
    <Table
      id={id}
      caption={caption}
      head={
        <>
          <ColumnHead>What was asked for</ColumnHead>
          <ColumnHead>Asked at</ColumnHead>
          <ColumnHead>Owner</ColumnHead>
          <ColumnHead>Due</ColumnHead>
          <ColumnHead>How it stands</ColumnHead>
        </>
      }
    >
      {rows.map((row) => (
        <ActionLine key={row.key} row={row} />
      ))}
    </Table>
  )
}

function ActionLine({ row }: { row: ActionRow }) {
  const { text, kind, committee, meeting, owner, programme, due, standing } = row
  return (
    <tr>
      <th scope="row">
        {text}
        <small>{KIND_WORDS[kind]}</small>
      </th>
      <Cell label="Asked at">
        {meeting === null ? (
          committee.name
        ) : (
          <a href={`/meetings/${meeting.key}`}>
            {committee.name}, {printDay(meeting.date)}
          </a>
        )}
      </Cell>
      <Cell label="Owner">
        {owner?.name ?? 'Nobody'}
        {programme !== null && (
          <small>
            <a href={`/programmes/${programme.key}`}>{programme.name}</a>
          </small>
        )}
      </Cell>
      <Cell label="Due">
        {due === null ? 'No date' : printApproximateDate(due)}{' '}
        {standing.isOverdue && <Tag>Overdue</Tag>}
      </Cell>
      <Cell label="How it stands">
        <Standing row={row} />
      </Cell>
    </tr>
  )
}

function Standing({ row }: { row: ActionRow }) {
  const { key, text, answer, closedOn, standing, mayAnswer } = row
  return (
    <>
      {ACTION_STATE_WORDS[standing.state]}
      {closedOn !== null && ` on ${printDay(closedOn)}`}
      {answer !== null && (
        <small>
          {printDay(answer.on)}: {answer.text}
        </small>
      )}
      {standing.carried > 0 && <small>{carriedInWords(standing.carried)}</small>}
      {mayAnswer && standing.state !== 'closed' && (
        <small className="no-print">
          <a href={`/actions/${key}`}>
            Answer or close<span className="sr-only">: {text}</span>
          </a>
        </small>
      )}
    </>
  )
}
