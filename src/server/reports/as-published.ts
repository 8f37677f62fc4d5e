import 'server-only'
import type { Tx } from '../db/transaction'
import { replaceNamed } from '../reviews/named-store'
import { findStanding, findStandingBefore, type ReviewStanding } from '../reviews/standing-store'
import type { ReportChange, StoredReport } from './store'
import { findGivenVersion } from './version-store'

/**
 * What a report is without the correction that was begun of it: nothing of that is left for the next one to start from, and
 * who was named to pass it is named again. The facts are those that readers were told of; whether they moved is found out
 * when it is next opened. `review` is how far the correction's review was; null where there was none.
 */
export async function asPublished(
  tx: Tx,
  report: Pick<StoredReport, 'id' | 'isCorrection' | 'inOrder'>,
): Promise<{ change: ReportChange; review: ReviewStanding | null }> {
  const ended = { workingStatus: null, workingOn: null, correction: null }
  if (!report.isCorrection) return { change: ended, review: null }
  const given = await findGivenVersion(tx, report.id)
  const review = await findStanding(tx, report)
  const before = await findStandingBefore(tx, report.id)
  if (before !== null) await replaceNamed(tx, report.id, before.named)
  const change = {
    ...ended,
    ...(before && { inOrder: before.inOrder }),
    ...(given && { ...given, factsHash: null }),
  }
  return { change, review }
}
