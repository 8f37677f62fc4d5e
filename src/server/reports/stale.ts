import 'server-only'
import type { Day } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type { ReportDocument } from '@/domain/reports/document'
import { type StaleSentence, staleSentences } from '@/domain/reports/stale'
import type { Queryable } from '../db/transaction'
import { remembered } from '../remembered'
import { draftRequestOf, gatherReportFacts, hashFacts, type ReportFacts } from './facts'
import type { StoredReport } from './store'

export interface Staleness {
  /** The facts that the draft was made from are no longer the facts. */
  moved: boolean
  /** The sentences that are out of date, but for those that somebody left with a reason. */
  stale: StaleSentence[]
  /** What a new draft would be made from; null where there is none to make. */
  facts: ReportFacts | null
}

const drafts = remembered<ReportDocument>(8)

/** What is out of date of a draft: nothing is drafted while the hash of the facts is the stored one. */
export async function readStaleness(
  q: Queryable,
  report: StoredReport,
  today: Day,
): Promise<Staleness> {
  if (report.document === null || report.status !== 'draft')
    return { moved: false, stale: [], facts: null }
  const facts = await gatherReportFacts(q, report, today)
  const hash = hashFacts(facts)
  if (hash === report.factsHash)
    return { moved: false, stale: staleSentences(report.document, null), facts }
  const fresh = drafts(`${report.key} ${facts.audience} ${facts.asAt} ${hash}`, () =>
    draftDocument(draftRequestOf(report.key, facts)),
  )
  return { moved: true, stale: staleSentences(report.document, fresh), facts }
}
