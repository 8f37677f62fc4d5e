import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { printAge } from '@/domain/dates/print-age'
import { JOB_LABELS, type JobKind } from '@/domain/jobs/kinds'

export interface ListedQueue {
  kind: JobKind
  waiting: number
  oldestSeconds: number | null
}

/** What waits to be done, by kind of work. */
export function QueueTable({ queues }: { queues: readonly ListedQueue[] }) {
  const head = (
    <>
      <ColumnHead>Work</ColumnHead>
      <ColumnHead number>Waiting</ColumnHead>
      <ColumnHead>The oldest for</ColumnHead>
    </>
  )
  return (
    <Table id="queues" small caption="What waits, by kind of work" head={head}>
      {queues.map(({ kind, waiting, oldestSeconds }) => (
        <tr key={kind}>
          <RowHead>{JOB_LABELS[kind]}</RowHead>
          <Cell label="Waiting" number>
            {waiting}
          </Cell>
          <Cell label="The oldest for">
            {oldestSeconds === null ? 'Nothing waits' : printAge(oldestSeconds)}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
