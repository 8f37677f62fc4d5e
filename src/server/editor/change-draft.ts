import 'server-only'
import type { DocumentSection, ReportDocument } from '@/domain/reports/document'
import { gone } from '@/domain/reports/edit-paragraph'
import { type SectionView, viewSection } from '@/domain/reports/editor-views'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { assertDraft, getReportForWrite } from '../reports/load'
import { type StoredReport, updateReport } from '../reports/store'
import { readLondonTime } from './presence-store'

export interface DraftChange<Answer> {
  key: string
  /** The sections that the change rests on, at the versions that its author saw. */
  sections: readonly { section: string; version: number }[]
  action:
    | 'report.edit-section'
    | 'report.take-suggestion'
    | 'report.dismiss-stale'
    | 'report.move-block'
    | 'report.refresh-summary'
    | 'report.keep-summary'
  subject: string
  reason?: string
  /** The document after the change; `shown` are those sections as they are stored, in that order. */
  change: (
    document: ReportDocument,
    shown: readonly DocumentSection[],
    tx: Tx,
    report: StoredReport,
  ) => Promise<ReportDocument>
  /** What the record of changes says of it. */
  said: (before: ReportDocument, after: ReportDocument) => { before: string; after: string }
  /** What is answered of those sections as they are then, in that order. */
  answer: (views: readonly SectionView[]) => Answer
}

/**
 * Changes a draft in sections that nobody else has changed since their author saw them.
 * CONFLICT carries the first section that somebody did change, as it is now.
 */
export async function changeStoredDraft<Answer>(
  ctx: ServerContext,
  { key, sections, action, subject, reason, change, said, answer }: DraftChange<Answer>,
): Promise<Answer> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, key, 'report.write')
    assertDraft(report)
    const { document, version } = report
    if (document === null) throw gone()
    const shown: DocumentSection[] = []
    for (const asked of sections) {
      const now = viewSection(document, asked.section, version)
      if (now === undefined) throw gone()
      if (now.version !== asked.version) throw await staleWrite(tx, subject, now)
      shown.push(now.section)
    }
    const changed = await change(document, shown, tx, report)
    await updateReport(tx, report, { document: changed })
    const savedAt = await readLondonTime(tx)
    const { before, after } = said(document, changed)
    await recordAudit(tx, ctx, {
      action,
      subject,
      before: { text: before },
      after: { text: after },
      ...(reason === undefined ? {} : { reason }),
    })
    const now = ({ section }: { section: string }) =>
      viewSection(changed, section, version + 1, savedAt) ?? []
    return answer(sections.flatMap(now))
  })
}

/** The one section of a change that is of one. Throws NOT_FOUND when the change took it away. */
export function theSection([view]: readonly SectionView[]): SectionView {
  if (view === undefined) throw gone()
  return view
}
