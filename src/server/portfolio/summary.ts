import 'server-only'
import { type Day, FIRST_DAY } from '@/domain/dates/day'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { listProgrammeRows } from './history-store'
import { summaryHistory, summaryHistorySince } from './summary-rows'
import { saveSummaries } from './summary-store'

/**
 * Brings what the lists show of the programmes in line with facts recorded on `today`, in the transaction that recorded
 * them. The transaction holds the programmes (`getProgrammeForWrite`), so that no summary misses what another has stored.
 */
export async function refreshSummary(
  tx: Tx,
  ids: readonly Id<'programme'>[],
  today: Day,
): Promise<void> {
  const rows = await listProgrammeRows(tx, { ids })
  await saveSummaries(
    tx,
    rows.map((row) => summaryHistorySince(row, today)),
    today,
  )
}

const BATCH = 200

/** The same for all days: after an import, or when it changed who may know of a programme. */
export async function rebuildSummaries(tx: Tx, ids: readonly Id<'programme'>[]): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await listProgrammeRows(tx, { ids: ids.slice(start, start + BATCH) })
    await saveSummaries(tx, rows.map(summaryHistory), FIRST_DAY)
  }
}
