import 'server-only'
import type { Day } from '@/domain/dates/day'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { listProgrammeRows } from './history-store'
import { summaryHistory, summaryHistorySince } from './summary-rows'
import { lockProgrammes, replaceSummaries, replaceSummariesSince } from './summary-store'

/**
 * Brings what the lists show of the programmes in line with facts recorded on `today`, in the transaction that recorded
 * them. It waits for other writers of the same programmes first, so that no summary misses what they have just stored.
 */
export async function refreshSummary(
  tx: Tx,
  ids: readonly Id<'programme'>[],
  today: Day,
): Promise<void> {
  await lockProgrammes(tx, ids)
  const rows = await listProgrammeRows(tx, { ids })
  const histories = rows.map((row) => summaryHistorySince(row, today))
  await replaceSummariesSince(tx, histories, today)
}

const BATCH = 200

/** The same for all days: after an import, or when it changed who may know of a programme. */
export async function rebuildSummaries(tx: Tx, ids: readonly Id<'programme'>[]): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    await lockProgrammes(tx, batch)
    const rows = await listProgrammeRows(tx, { ids: batch })
    await replaceSummaries(tx, rows.map(summaryHistory))
  }
}
