import { Section } from '@/components/ui/page-heading'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { printDay } from '@/domain/dates/print-day'
import type { MeasureToEdit } from '@/domain/measures/views'
import { targetInWords } from './figures'

/** How a measure was described until each change; nothing while it never changed. */
export function MeasureChanges({ changes }: Pick<MeasureToEdit, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <Section id="changes" title="How it was described until now">
      <Table
        id="changes-table"
        caption="The latest change first"
        head={
          <>
            <ColumnHead>Until</ColumnHead>
            <ColumnHead>It was called</ColumnHead>
            <ColumnHead>Target</ColumnHead>
            <ColumnHead>Why it changed</ColumnHead>
          </>
        }
      >
        {changes.map(({ id, on, by, reason, before }) => (
          <tr key={id}>
            <RowHead>{printDay(on)}</RowHead>
            <Cell label="It was called">
              {before.name}
              {before.unit !== undefined && `, in ${before.unit}`}
            </Cell>
            <Cell label="Target">{targetInWords(before, before.unit) ?? 'None'}</Cell>
            <Cell label="Why it changed">
              {reason}
              <small>{by}</small>
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
