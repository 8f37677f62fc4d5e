import 'server-only'
import { windowOf } from '@/domain/dates/approximate-window'
import { spokenState } from '@/domain/promises/account'
import type { PromiseLedger, PromiseRow } from '@/domain/promises/views'
import { csvCells } from '../portfolio/csv-text'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

const HEADER = [
  ...['Key', 'Committee', 'Told on', 'Report', 'Paragraph', 'Promise', 'Programme', 'Milestone'],
  ...['Due', 'Due by', 'What became of it', 'By', 'Date', 'Days late', 'Recorded on', 'Note'],
]

/** The ledger as CSV that a spreadsheet opens: a line for each promise, with what became of it as at its day. */
export async function* promisesCsv({ rows }: Pick<PromiseLedger, 'rows'>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvCells(HEADER) + LINE_END
  for (const row of rows) yield csvCells(cellsOf(row)) + LINE_END
}

function cellsOf({ key, committee, toldOn, text, due, account, ...row }: PromiseRow) {
  const { isDerived, date, daysLate, on, note } = account
  const by = isDerived ? 'milestone' : on === undefined ? null : 'account'
  return [
    ...[key, committee.name, toldOn, row.report?.subject ?? null, row.paragraph, text],
    ...[row.programme?.name ?? null, row.milestone?.name ?? null],
    ...[due, due === null ? null : windowOf(due).last, spokenState(account), by, date ?? null],
    ...[daysLate === undefined ? null : String(daysLate), on ?? null, note ?? null],
  ]
}
