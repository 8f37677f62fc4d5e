import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import type { VanishedAccount } from '@/domain/drafting/vanished'
import { reportAccounts } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'
import type { ReportId } from './store'

/** What was said of the things that are gone, for one report; a later account of a thing follows the earlier ones. */
export async function listAccounts(q: Queryable, reportId: ReportId): Promise<VanishedAccount[]> {
  return q
    .select({
      path: reportAccounts.path,
      outcome: reportAccounts.outcome,
      reason: reportAccounts.reason,
    })
    .from(reportAccounts)
    .where(eq(reportAccounts.reportId, reportId))
    .orderBy(asc(reportAccounts.id))
}

export async function insertAccount(
  tx: Tx,
  reportId: ReportId,
  account: VanishedAccount & { recordedOn: Day; recordedBy: Id<'user'> | null },
): Promise<void> {
  await tx.insert(reportAccounts).values({ ...account, reportId })
}
