import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { printDay } from '@/domain/dates/print-day'
import type { VersionView } from '@/domain/reviews/views'

/** The versions that readers were given. A report that was published once needs no table. */
export function VersionsTable({
  report,
  versions,
}: {
  report: string
  versions: readonly VersionView[]
}) {
  if (versions.length < 2) return null
  const head = (
    <>
      <ColumnHead>Version</ColumnHead>
      <ColumnHead>Published</ColumnHead>
      <ColumnHead>Why it was corrected</ColumnHead>
    </>
  )
  return (
    <Table id="versions" caption="Versions of this report, the latest first" head={head} small>
      {versions.map(({ number, publishedOn, superseded, withdrawn }) => (
        <tr key={number}>
          <RowHead>
            <a href={`/reports/${report}/versions/${number}`}>Version {number}</a>
          </RowHead>
          <Cell label="Published">
            <time dateTime={publishedOn}>{printDay(publishedOn)}</time>
          </Cell>
          <Cell label="Why it was corrected">
            {withdrawn !== null &&
              `Withdrawn on ${printDay(withdrawn.on)}: ${withdrawn.reason ?? 'no reason is on record'}. `}
            {superseded === null && withdrawn === null && 'The version that counts'}
            {superseded !== null &&
              `${superseded.reason ?? 'No reason is on record'} (version ${superseded.number}, ${printDay(superseded.on)})`}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
