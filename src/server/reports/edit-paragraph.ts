import 'server-only'
import { editParagraph, getParagraph } from '@/domain/reports/edit-paragraph'
import type { EditParagraphInput } from '@/domain/reports/input'
import { paragraphText } from '@/domain/reports/plain-text'
import type { ServerContext } from '../context'
import { changeParagraph } from './change-paragraph'

/** Puts an author's words in place of a paragraph's; the drafted sentences are kept beside them. */
export async function editReportParagraph(
  ctx: ServerContext,
  { key, paragraph, version, text }: EditParagraphInput,
): Promise<{ version: number; text: string }> {
  return changeParagraph(ctx, {
    key,
    paragraph,
    version,
    action: 'report.edit-paragraph',
    change: (document) => editParagraph(document, paragraph, text),
    answer: (changed) => ({
      version: changed.version,
      text: paragraphText(getParagraph(changed.document, paragraph)),
    }),
  })
}
