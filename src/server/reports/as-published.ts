import 'server-only'
import type { Tx } from '../db/transaction'
import type { ReportChange, StoredReport } from './store'
import { findGivenVersion } from './version-store'

/**
 * What a report is without the correction that was begun of it: nothing of that is left for the next one to start from. The
 * facts are those that readers were told of; whether they moved is found out when it is next opened.
 */
export async function asPublished(
  tx: Tx,
  { id, isCorrection }: Pick<StoredReport, 'id' | 'isCorrection'>,
): Promise<ReportChange> {
  const given = isCorrection ? await findGivenVersion(tx, id) : null
  return {
    workingStatus: null,
    workingOn: null,
    correction: null,
    ...(given && { ...given, factsHash: null }),
  }
}
