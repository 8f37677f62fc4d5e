import 'server-only'
import { DomainError } from '@/domain/errors'
import type { ReportDocument } from '@/domain/reports/document'
import type { KeepSummaryInput, RefreshSummaryInput } from '@/domain/reports/editor-input'
import type { SectionView } from '@/domain/reports/editor-views'
import { sentencesText } from '@/domain/reports/plain-text'
import { keepItem, refreshItem, staleItem } from '@/domain/reports/summary-items'
import type { ServerContext } from '../context'
import { reportPath } from '../reports/load'
import { changeStoredDraft, theSection } from './change-draft'

/** Has the section's item of the summary say what the section says now. */
export async function refreshSummary(
  ctx: ServerContext,
  asked: RefreshSummaryInput,
): Promise<SectionView> {
  return settle(ctx, asked, { action: 'report.refresh-summary' }, refreshItem)
}

/** Leaves the section's item of the summary as it is, with the reason. */
export async function keepSummary(
  ctx: ServerContext,
  { reason, ...asked }: KeepSummaryInput,
): Promise<SectionView> {
  return settle(ctx, asked, { action: 'report.keep-summary', reason }, (document, section) =>
    keepItem(document, section, reason),
  )
}

async function settle(
  ctx: ServerContext,
  { key, section, version }: RefreshSummaryInput,
  how: { action: 'report.refresh-summary' } | { action: 'report.keep-summary'; reason: string },
  change: (document: ReportDocument, section: string) => ReportDocument,
): Promise<SectionView> {
  return changeStoredDraft(ctx, {
    ...how,
    key,
    sections: [{ section, version }],
    subject: `${reportPath(key)}/summary/${section}`,
    change: async (document) => {
      if (staleItem(document, section) !== null) return change(document, section)
      throw new DomainError(
        'CONFLICT',
        'The summary is not out of date here any more. Reload the page.',
      )
    },
    said: (before, after) => ({ before: itemOf(before, section), after: itemOf(after, section) }),
    answer: theSection,
  })
}

function itemOf({ summary }: ReportDocument, section: string): string {
  return sentencesText(summary?.items.find((item) => item.section === section)?.sentences ?? [])
}
