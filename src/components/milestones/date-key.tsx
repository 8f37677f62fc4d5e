import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { windowOf } from '@/domain/dates/approximate-window'
import { printDay } from '@/domain/dates/print-day'

const TYPED = [
  '1/9/2020',
  'early October 2020',
  'mid October 2020',
  'late October 2020',
  'July 2020',
  'July or August 2020',
  'Q3 2020',
  'FY2020/21-Q1',
  'FY2020/21',
  'summer 2020',
  'end of 2020',
  'by 31 December 2020',
]

/** What may be typed, how it is printed, and the last day before it counts as late. */
export function DateKey() {
  const head = (
    <>
      <ColumnHead>You type</ColumnHead>
      <ColumnHead>It is printed as</ColumnHead>
      <ColumnHead>Late after</ColumnHead>
    </>
  )
  return (
    <div className="max-w-[48rem]">
      <Table id="date-key" caption="Dates that can be typed" head={head}>
        {TYPED.map((text) => (
          <DateLine key={text} text={text} />
        ))}
      </Table>
    </div>
  )
}

function DateLine({ text }: { text: string }) {
  const date = asApproximateDate(text)
  const { last } = windowOf(date)
  return (
    <tr>
      <RowHead>{text}</RowHead>
      <Cell label="Printed as">{printApproximateDate(date)}</Cell>
      <Cell label="Late after">{last === null ? 'Never: it has no end' : printDay(last)}</Cell>
    </tr>
  )
}
