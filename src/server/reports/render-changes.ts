import { changedHeader } from '@/domain/reports/changed-header'
import { changedLines } from '@/domain/reports/changed-lines'
import type { ReportDocument } from '@/domain/reports/document'
import { drawFooter } from './docx/footer'
import { numbering } from './docx/numbering'
import { packFile } from './docx/pack'
import { drawPageMark } from './docx/page-mark'
import { PAGE, styles } from './docx/styles'
import { type Reviser, Tracker } from './docx/tracked'
import { drawChangedHeader } from './docx/tracked-header'

/** A report as a Word file in which what changed since an earlier draft stands as tracked insertions and deletions. */
export function renderChanges(
  before: ReportDocument,
  after: ReportDocument,
  reviser: Reviser,
): Promise<Uint8Array> {
  const tracker = new Tracker(reviser)
  const [title, ...lines] = changedLines(before, after).map((line) => tracker.draw(line))
  const children = [
    ...(title === undefined ? [] : [title]),
    ...drawChangedHeader(changedHeader(before.header, after.header), tracker),
    ...lines,
  ]
  const section = {
    properties: { page: PAGE },
    ...drawPageMark(after),
    footers: { default: drawFooter(after) },
    children,
  }
  return packFile({ styles, numbering, sections: [section] }, after)
}
