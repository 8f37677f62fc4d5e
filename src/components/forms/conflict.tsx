import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'

export interface ConflictRow {
  label: string
  theirs: string
  yours: string
}

/** What somebody else saved beside what was typed here. The form under it still holds what was typed. */
export function ConflictTable({ rows }: { rows: readonly ConflictRow[] }) {
  const head = (
    <>
      <ColumnHead>Field</ColumnHead>
      <ColumnHead>Saved meanwhile</ColumnHead>
      <ColumnHead>Yours, not saved</ColumnHead>
    </>
  )
  return (
    <div className="grid max-w-prose gap-2">
      <Table id="conflict" caption="Both versions" head={head}>
        {rows.map(({ label, theirs, yours }) => (
          <tr key={label}>
            <RowHead>{label}</RowHead>
            <Cell label="Saved meanwhile">{theirs === '' ? 'Nothing' : theirs}</Cell>
            <Cell label="Yours, not saved">{yours === '' ? 'Nothing' : yours}</Cell>
          </tr>
        ))}
      </Table>
      <p>
        Change yours below if you need to. Saving again records yours over theirs; both stay in the
        history.
      </p>
    </div>
  )
}

/**
 * A value inside what a conflict carries, by its path; undefined when there is none.
 * @example valueAt({ milestone: { name: 'Laptops issued' } }, 'milestone.name') // 'Laptops issued'
 */
export function valueAt(current: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), current)
}

/** The text at a path, or ''. */
export function textAt(current: unknown, path: string): string {
  const value = valueAt(current, path)
  return typeof value === 'string' ? value : ''
}

/** The version that a conflict carries, else the one that the form showed. */
export function versionOf(current: unknown, shown: number): number {
  const version = valueAt(current, 'version')
  return typeof version === 'number' ? version : shown
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
