import 'server-only'
import { withheldSince } from '@/domain/classification/withheld-since'
import type { Day } from '@/domain/dates/day'
import { DomainError } from '@/domain/errors'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { Queryable } from '../db/transaction'
import { gatherReportFacts } from './facts'
import { readFacts } from './read-facts'
import type { StoredReport } from './store'

type Drafted = Pick<StoredReport, 'visibility' | 'facts'>

/** Throws CONFLICT when something that a public report was drafted from is not public on record any more. */
export function assertStillPublic({ visibility, facts }: Drafted, record: PortfolioFile): void {
  if (visibility !== null || facts === null) return
  const count = withheldSince(readFacts(facts), record)
  if (count === 0) return
  const what = count === 1 ? 'One thing' : `${count} things`
  throw new DomainError(
    'CONFLICT',
    `${what} that this was drafted from ${count === 1 ? 'has' : 'have'} been marked as not public since. Draft it again before anybody reads it.`,
  )
}

/** The same of a report that is approved and about to be given to its readers. */
export async function assertApprovedStillPublic(
  q: Queryable,
  report: StoredReport,
  today: Day,
): Promise<void> {
  if (report.visibility !== null || report.approved === null) return
  const { file } = await gatherReportFacts(q, report, today)
  assertStillPublic(report, file)
}
