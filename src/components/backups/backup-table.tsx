import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { BackupKind, BackupOutcome } from '@/domain/backups/values'
import { printAge } from '@/domain/dates/print-age'

export interface ListedBackup {
  id: number
  secondsAgo: number
  kind: BackupKind
  outcome: BackupOutcome
  fileName: string | null
  bytes: number | null
  rows: number | null
  fault: string | null
}

/** Each backup that was tried, with its file or why there is none. */
export function BackupTable({ backups }: { backups: readonly ListedBackup[] }) {
  const head = (
    <>
      <ColumnHead>Made</ColumnHead>
      <ColumnHead>Outcome</ColumnHead>
      <ColumnHead>File</ColumnHead>
      <ColumnHead number>Rows</ColumnHead>
      <ColumnHead number>Kilobytes</ColumnHead>
    </>
  )
  return (
    <Table id="backups" dense caption="Backups, the latest first" head={head}>
      {backups.map((backup) => (
        <tr key={backup.id}>
          <RowHead>{printAge(backup.secondsAgo)} ago</RowHead>
          <Cell label="Outcome">
            {backup.outcome === 'failed' ? <Tag tone="closed">Failed</Tag> : 'Succeeded'}
          </Cell>
          <Cell label="File">
            <span className="break-all">{backup.fileName ?? backup.fault}</span>
          </Cell>
          <Cell label="Rows" number>
            {backup.rows ?? 'not counted'}
          </Cell>
          <Cell label="Kilobytes" number>
            {backup.bytes === null ? 'none' : Math.ceil(backup.bytes / 1000)}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
