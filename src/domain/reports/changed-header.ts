// What changed in the table at the front of a report: row by row by what the row is about, and within a row cell by cell.
// Source: the drafting page, "Word, HTML, PDF": "real tracked insertions and deletions".

import type { ChangedSentence } from './changed-lines'
import type { DocumentHeader } from './document'
import { type HeaderCell, headerHead, headerRows } from './templates/header-rows'
import { type Draft, draftOf, weave } from './weave'

export interface ChangedCell extends ChangedSentence {
  label: string | undefined
}

/** A row of both drafts or of one: `is` says of which. `isHead` is the one that names the columns. */
export interface ChangedRow {
  is: Draft
  isHead: boolean
  cells: ChangedCell[]
}

interface Row {
  key: string
  cells: readonly HeaderCell[]
}

const HEAD = 'head'

/** The rows of the table, each named by its committee, its question or the labels of its cells. */
function rowsOf(header: DocumentHeader | undefined): Row[] {
  if (header === undefined) return []
  const rows = headerRows(header).map((cells, at) => {
    const labels = cells.flatMap(({ label }) => label ?? [])
    const name = header.committees[at]?.name ?? (labels.join(' ') || cells[0]?.text)
    return { key: `row/${name}`, cells }
  })
  return [{ key: HEAD, cells: headerHead(header).map((text) => ({ text })) }, ...rows]
}

/** Every row of the two headers, in the order of the later one. */
export function changedHeader(
  before: DocumentHeader | undefined,
  after: DocumentHeader | undefined,
): ChangedRow[] {
  return weave(rowsOf(before), rowsOf(after), ({ key }) => key).flatMap((pair) => {
    const row = pair.after ?? pair.before
    if (row === null) return []
    const cells = row.cells.map(({ label }, at) => ({
      label,
      before: pair.before?.cells[at]?.text ?? null,
      after: pair.after?.cells[at]?.text ?? null,
    }))
    return [{ is: draftOf(pair), isHead: row.key === HEAD, cells }]
  })
}
