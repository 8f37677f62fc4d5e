import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { ReportDocument } from '@/domain/reports/document'
import { reportSteps } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable } from '../db/transaction'

/** What reviewers were given in a round; null when it is not kept. */
export async function findSentIn(
  q: Queryable,
  reportId: Id<'report'>,
  round: number,
): Promise<ReportDocument | null> {
  const [row] = await q
    .select({ document: reportSteps.document })
    .from(reportSteps)
    .where(
      and(
        eq(reportSteps.reportId, reportId),
        eq(reportSteps.round, round),
        isNotNull(reportSteps.document),
      ),
    )
    .orderBy(desc(reportSteps.id))
    .limit(1)
  return row?.document ?? null
}
