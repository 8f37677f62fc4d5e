import { type Table, TableRow } from 'docx'
import type { ChangedCell, ChangedRow } from '@/domain/reports/changed-header'
import { headerCell, headerTable } from './header-table'
import { STYLE } from './styles'
import type { Tracker } from './tracked'

/** Draws the table at the front with rows that were put in or taken out, and words changed within the others. */
export function drawChangedHeader(rows: readonly ChangedRow[], tracker: Tracker): Table[] {
  if (rows.length === 0) return []
  return [headerTable(rows.map((row) => drawRow(row, tracker)))]
}

function drawRow({ is, isHead, cells }: ChangedRow, tracker: Tracker): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead && { tableHeader: true }),
    ...tracker.mark(is),
    children: cells.map((cell, column) =>
      headerCell(drawWords(cell, { is, isHead }, tracker), {
        ...{ column, isHead, isAlone: cells.length === 1 },
      }),
    ),
  })
}

function drawWords(
  { label, before, after }: ChangedCell,
  { is, isHead }: Pick<ChangedRow, 'is' | 'isHead'>,
  tracker: Tracker,
) {
  const said = isHead ? STYLE.label : STYLE.value
  const words = tracker.drawText(said, is, [{ before, after }])
  if (label === undefined) return [words]
  const own = { before: is === 'added' ? null : label, after: is === 'removed' ? null : label }
  return [tracker.drawText(STYLE.label, is, [own]), words]
}
