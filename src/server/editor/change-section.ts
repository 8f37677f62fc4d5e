import 'server-only'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { DocumentSection, ReportDocument } from '@/domain/reports/document'
import { changeSection, gone } from '@/domain/reports/edit-paragraph'
import { type SectionView, viewSection } from '@/domain/reports/editor-views'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { assertDraft, getReportForWrite, paragraphPath, reportPath } from '../reports/load'
import { type StoredReport, updateReport } from '../reports/store'
import { readLondonTime } from './presence-store'

interface SectionChange {
  key: string
  section: string
  /** The version of the section that its author saw. */
  version: number
  action: 'report.edit-section' | 'report.take-suggestion' | 'report.dismiss-stale'
  /** The paragraph that the change is of, where it is of one. */
  paragraph?: string | undefined
  reason?: string
  change: (section: DocumentSection, tx: Tx, report: StoredReport) => Promise<DocumentSection>
}

/**
 * Changes one section of a draft at the version that its author saw; others may have changed other sections meanwhile.
 * CONFLICT carries the section as it is now.
 */
export async function changeStoredSection(
  ctx: ServerContext,
  asked: SectionChange,
): Promise<SectionView> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, asked.key, 'report.write')
    assertDraft(report)
    const { document, version } = report
    const shown = document === null ? undefined : viewSection(document, asked.section, version)
    if (document === null || shown === undefined) throw gone()
    const subject =
      asked.paragraph === undefined
        ? `${reportPath(asked.key)}/sections/${asked.section}`
        : paragraphPath(asked.key, asked.paragraph)
    if (shown.version !== asked.version) throw await staleWrite(tx, subject, shown)
    const next = await asked.change(shown.section, tx, report)
    const changed = changeSection(document, asked.section, () => next)
    await updateReport(tx, report, { document: changed })
    const savedAt = await readLondonTime(tx)
    const { before, after } = differences(document, changed, asked.section)
    await recordAudit(tx, ctx, {
      action: asked.action,
      subject,
      before: { text: before },
      after: { text: after },
      ...(asked.reason === undefined ? {} : { reason: asked.reason }),
    })
    return viewSection(changed, asked.section, version + 1, savedAt) ?? shown
  })
}

/** The paragraphs of the section that are not word for word the same before and after, one under another. */
function differences(before: ReportDocument, after: ReportDocument, section: string) {
  const [was, is] = [textsIn(before, section), textsIn(after, section)]
  const only = (some: readonly string[], others: readonly string[]) =>
    some.filter((text) => !others.includes(text)).join('\n\n')
  const isMoved = was.toSorted().join('\n') === is.toSorted().join('\n')
  return isMoved
    ? { before: was.join('\n\n'), after: is.join('\n\n') }
    : { before: only(was, is), after: only(is, was) }
}

function textsIn({ sections }: ReportDocument, key: string): string[] {
  const blocks = sections.find((section) => section.key === key)?.blocks ?? []
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [typedText(block)] : []))
}
