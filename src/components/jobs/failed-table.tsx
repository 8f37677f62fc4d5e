import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { printAge } from '@/domain/dates/print-age'
import { JOB_LABELS, type JobKind } from '@/domain/jobs/kinds'
import { RetryButton } from './retry-button'

export interface FailedWork {
  id: string
  kind: JobKind
  failedSecondsAgo: number
  attempts: number
  why: string
}

/** Which one of several of a kind is meant. */
export const nameOf = ({ kind, failedSecondsAgo }: FailedWork) =>
  `${JOB_LABELS[kind]}, failed ${printAge(failedSecondsAgo)} ago`

/** Work that failed at its last attempt, with what can be done about it. */
export function FailedTable({ failed }: { failed: readonly FailedWork[] }) {
  const head = (
    <>
      <ColumnHead>Work</ColumnHead>
      <ColumnHead>Failed</ColumnHead>
      <ColumnHead number>Attempts</ColumnHead>
      <ColumnHead>Why</ColumnHead>
      <ColumnHead screenOnly>What you can do</ColumnHead>
    </>
  )
  return (
    <Table id="failed-work" caption="Work that failed, the latest first" head={head}>
      {failed.map((job) => (
        <tr key={job.id}>
          <RowHead>{JOB_LABELS[job.kind]}</RowHead>
          <Cell label="Failed">{printAge(job.failedSecondsAgo)} ago</Cell>
          <Cell label="Attempts" number>
            {job.attempts}
          </Cell>
          <Cell label="Why">{job.why}</Cell>
          <Cell label="What you can do" screenOnly>
            <div className="flex flex-wrap items-center gap-4">
              <RetryButton id={job.id} name={nameOf(job)} />
              <a href={`/status/jobs/${job.id}/discard`}>
                Discard<span className="visually-hidden"> ({nameOf(job)})</span>
              </a>
            </div>
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
