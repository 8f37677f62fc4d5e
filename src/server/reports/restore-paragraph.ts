import 'server-only'
import { restoreParagraph } from '@/domain/reports/edit-paragraph'
import type { RestoreParagraphInput } from '@/domain/reports/input'
import type { ServerContext } from '../context'
import { changeParagraph } from './change-paragraph'

/** Gives back the drafted sentences of a paragraph; what the author had written stays in the audit. */
export async function restoreReportParagraph(
  ctx: ServerContext,
  { key, paragraph, version }: RestoreParagraphInput,
): Promise<{ version: number }> {
  return changeParagraph(ctx, {
    key,
    paragraph,
    version,
    action: 'report.restore-paragraph',
    change: (document) => restoreParagraph(document, paragraph),
    answer: (changed) => ({ version: changed.version }),
  })
}
