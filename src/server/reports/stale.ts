import 'server-only'
import type { Day } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { remembered } from '@/domain/remembered'
import type { ReportDocument } from '@/domain/reports/document'
import type { EntryQuestion } from '@/domain/reports/entered'
import { isStaleElsewhere, type StaleSentence, staleSentences } from '@/domain/reports/stale'
import { isUnderWay } from '@/domain/reports/status'
import type { Queryable } from '../db/transaction'
import { draftRequestOf, gatherReportFacts, hashFacts, type ReportFacts } from './facts'
import type { StoredReport } from './store'

export interface Staleness {
  /** A new draft would say something else; what was left with a reason does not count. */
  isBehind: boolean
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
  asked: readonly EntryQuestion[] = [],
): Promise<Staleness> {
  const { document } = report
  if (document === null || !isUnderWay(report.status))
    return { isBehind: false, stale: [], facts: null }
  const facts = await gatherReportFacts(q, report, today, asked)
  const hash = hashFacts(facts)
  if (hash === report.factsHash)
    return { isBehind: false, stale: staleSentences(document, null), facts }
  const fresh = drafts(`${report.key} ${facts.audience} ${facts.asAt} ${hash}`, () =>
    draftDocument(draftRequestOf(report.key, facts)),
  )
  const stale = staleSentences(document, fresh)
  const isBehind = stale.some(({ waits }) => !waits) || isStaleElsewhere(document, fresh)
  return { isBehind, stale, facts }
}
