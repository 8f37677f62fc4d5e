import 'server-only'
import { draftDocument } from '@/domain/drafting/draft'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { wordsOfAuthor } from '@/domain/reports/author-words'
import type { ReportDocument } from '@/domain/reports/document'
import { isEdited, listParagraphs } from '@/domain/reports/edit-paragraph'
import { redraftDocument } from '@/domain/reports/redraft'
import { actorId } from '../audit/actor-id'
import type { AuditEntry } from '../audit/record'
import { readInstant, type ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import { draftRequestOf, gatherReportFacts, hashFacts } from './facts'
import { reportPath } from './load'
import { type StoredReport, updateReport } from './store'

export interface DraftOutcome {
  version: number
  paragraphs: number
  /** Edits that stayed, and of those the ones whose drafted sentences moved. */
  edited: number
  outOfDate: number
}

/** Drafts the locked report from what is on record as at its data day; the entry is for its caller to record, as the last thing. */
export async function writeDraft(
  tx: Tx,
  ctx: ServerContext,
  report: StoredReport,
): Promise<{ outcome: DraftOutcome; entry: AuditEntry }> {
  const facts = await gatherReportFacts(tx, report, ctx.today)
  const fresh = draftDocument(draftRequestOf(report.key, facts))
  const document = report.document === null ? fresh : redraftDocument(report.document, fresh)
  const factsHash = hashFacts(facts)
  await updateReport(tx, report, {
    document,
    facts: writePortfolioFile(facts.file),
    factsHash,
    draftedBy: actorId(ctx.actor),
    draftedAt: readInstant().toISOString(),
  })
  const counts = countParagraphs(document)
  const lost = lostWords(report.document, document)
  return {
    outcome: { version: report.version + 1, ...counts },
    entry: {
      action: 'report.draft',
      subject: reportPath(report.key),
      before: report.factsHash === null ? undefined : { factsHash: report.factsHash },
      after: { factsHash, since: facts.since ?? null, ...counts, lost },
    },
  }
}

function countParagraphs(document: ReportDocument) {
  const paragraphs = listParagraphs(document)
  return {
    paragraphs: paragraphs.length,
    edited: paragraphs.filter(isEdited).length,
    outOfDate: paragraphs.filter(({ outOfDate }) => outOfDate === true).length,
  }
}

/** Words whose section is gone or withholds something now: they stay on record here. */
function lostWords(previous: ReportDocument | null, document: ReportDocument) {
  const present = new Set(wordsOfAuthor(document).map(({ text }) => text))
  return previous === null ? [] : wordsOfAuthor(previous).filter(({ text }) => !present.has(text))
}
