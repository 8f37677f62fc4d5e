import 'server-only'
import type { ServerContext } from '../context'
import { csvHeader, csvLines } from './csv-rows'
import { type CsvRow, listCsvRows } from './csv-store'
import { viewOf } from './view'

const BYTE_ORDER_MARK = '\uFEFF'
const BATCH = 500

/**
 * The portfolio as it stands, as CSV that a spreadsheet opens: a line for each milestone, cut to what the actor may know.
 * It comes in pieces of a few hundred programmes; the database looks for the next piece while one is written.
 */
export async function* portfolioCsv(ctx: ServerContext): AsyncGenerator<string> {
  const view = viewOf(ctx, ctx.today)
  const batchAfter = (after: string | null) =>
    Promise.allSettled([listCsvRows(ctx.db, view, after, BATCH)])
  yield BYTE_ORDER_MARK + csvHeader
  let coming: ReturnType<typeof batchAfter> | null = batchAfter(null)
  while (coming !== null) {
    const rows: CsvRow[] = fulfilled(...(await coming))
    const last = rows.length < BATCH ? undefined : rows.at(-1)
    coming = last === undefined ? null : batchAfter(last.place)
    yield rows
      .map(({ programme, milestones }) => csvLines(programme, milestones, ctx.today))
      .join('')
  }
}

/** What was fetched ahead, once it is its turn; what failed ahead fails then, and not while nobody waits for it. */
function fulfilled<Value>(outcome: PromiseSettledResult<Value>): Value {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
