import type { ReactNode } from 'react'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { isClassifiedList } from '@/domain/classification/lists'
import type { ClassifiedItem, ClassifiedRow } from '@/domain/classification/views'
import { printDay } from '@/domain/dates/print-day'
import { NotPublic } from './not-public'
import { addressOf, NOUN_WORDS, readersInWords, reviewInWords, titleOf } from './words'

interface ClassifiedTableProps {
  id: string
  caption: string
  rows: readonly (ClassifiedItem | ClassifiedRow)[]
  /** Whether they are all of one programme, which then goes without saying. */
  isOfOne?: boolean
  /** What else can be done with one of them. */
  also?: (row: ClassifiedItem) => ReactNode
}

/** What the public may not read or may, on what ground, and when that is looked at again. */
export function ClassifiedTable({
  id,
  caption,
  rows,
  isOfOne = false,
  also,
}: ClassifiedTableProps) {
  return (
    <Table
      id={id}
      caption={caption}
      dense
      head={
        <>
          <ColumnHead>What it is</ColumnHead>
          {!isOfOne && <ColumnHead>Of</ColumnHead>}
          <ColumnHead>Who may read it</ColumnHead>
          <ColumnHead>Looked at again</ColumnHead>
          <ColumnHead screenOnly>Change</ColumnHead>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={`${row.list}/${row.id}`}>
          <th scope="row">
            {titleOf(row)}
            <small>
              {NOUN_WORDS[row.list]}
              {row.recordedOn !== null && `, recorded on ${printDay(row.recordedOn)}`}
            </small>
          </th>
          {!isOfOne && (
            <Cell label="Of">
              {row.programme !== null && row.list !== 'programmes' && (
                <a href={`/programmes/${row.programme.key}`}>{row.programme.name}</a>
              )}
            </Cell>
          )}
          <Cell label="Who may read it">
            <NotPublic visibility={row.visibility} /> {readersInWords(row.visibility)}
            {row.visibility !== 'public' && <small>{row.visibility.nonPublic.reason}</small>}
          </Cell>
          <Cell label="Looked at again">
            {reviewInWords(row.visibility)}{' '}
            {'standing' in row && row.standing === 'due' && <Tag tone="late">Due</Tag>}
          </Cell>
          <Cell label="Change" screenOnly>
            <Change row={row} />
            {also?.(row)}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function Change({ row }: { row: ClassifiedItem | ClassifiedRow }) {
  const isPaper = !isClassifiedList(row.list)
  const mayChange = !('mayChange' in row) || row.mayChange
  if (!mayChange && !isPaper) return null
  return (
    <a href={addressOf(row)} className="row-action">
      {mayChange ? 'Change' : 'Open'}
      <span className="visually-hidden">: {titleOf(row)}</span>
    </a>
  )
}
