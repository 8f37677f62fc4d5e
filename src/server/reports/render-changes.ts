import { changedLines } from '@/domain/reports/changed-lines'
import type { ReportDocument } from '@/domain/reports/document'
import { documentTitle } from '@/domain/reports/labels'
import { drawFooter } from './docx/footer'
import { numbering } from './docx/numbering'
import { packFile } from './docx/pack'
import { drawPageMark } from './docx/page-mark'
import { PAGE, STYLE, styles } from './docx/styles'
import { TextParagraph } from './docx/text-paragraph'
import { type Reviser, Tracker } from './docx/tracked'

/** A report as a Word file in which what changed since an earlier draft stands as tracked insertions and deletions. */
export function renderChanges(
  before: ReportDocument,
  after: ReportDocument,
  reviser: Reviser,
): Promise<Uint8Array> {
  const tracker = new Tracker(reviser)
  const children = [
    new TextParagraph(STYLE.title, documentTitle(after)),
    ...changedLines(before, after).map((line) => tracker.draw(line)),
  ]
  const section = {
    properties: { page: PAGE },
    ...drawPageMark(after),
    footers: { default: drawFooter(after) },
    children,
  }
  return packFile({ styles, numbering, sections: [section] }, after)
}
