import 'server-only'
import type { Day } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { type StaleSentence, staleSentences } from '@/domain/reports/stale'
import type { Queryable } from '../db/transaction'
import { gatherReportFacts, hashFacts } from './facts'
import type { StoredReport } from './store'

export interface Staleness {
  /** The facts that the draft was made from are no longer the facts. */
  moved: boolean
  /** The sentences that are out of date, but for those that somebody left with a reason. */
  stale: StaleSentence[]
}

/** What is out of date of a draft: nothing is drafted while the hash of the facts is the stored one. */
export async function readStaleness(
  q: Queryable,
  report: StoredReport,
  today: Day,
): Promise<Staleness> {
  if (report.document === null || report.status !== 'draft') return { moved: false, stale: [] }
  const facts = await gatherReportFacts(q, report, today)
  if (hashFacts(facts) === report.factsHash)
    return { moved: false, stale: staleSentences(report.document, null) }
  const { told, ...occasion } = facts
  const since = told === undefined ? {} : { since: told }
  const fresh = draftDocument({ ...occasion, ...since, report: report.key })
  return { moved: true, stale: staleSentences(report.document, fresh) }
}
