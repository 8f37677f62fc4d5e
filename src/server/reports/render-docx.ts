import type { ReportDocument } from '@/domain/reports/document'
import { documentTitle } from '@/domain/reports/labels'
import { numberReferences } from '@/domain/reports/references'
import { drawFooter } from './docx/footer'
import {
  drawAppendices,
  drawBackgroundPapers,
  drawContact,
  drawRecommendations,
  drawSummary,
} from './docx/front-and-back'
import { drawHeaderTable } from './docx/header-table'
import { drawMainReport } from './docx/main-report'
import { numbering } from './docx/numbering'
import { packFile } from './docx/pack'
import { drawPageMark } from './docx/page-mark'
import { PAGE, STYLE, styles } from './docx/styles'
import { fillTemplate, type WordTemplate } from './docx/template/fill'
import { TextParagraph } from './docx/text-paragraph'

/**
 * Draws a report as a Word file: A4, en-GB, real headings, real numbering that runs on through all of them.
 * The same document always gives the same bytes. With a council's own template it is set into that.
 */
export async function renderDocx(
  unnumbered: ReportDocument,
  template: WordTemplate | null = null,
): Promise<Uint8Array> {
  if (template !== null) return fillTemplate(unnumbered, template)
  const document = numberReferences(unnumbered)
  const file = {
    styles,
    numbering,
    sections: [
      {
        properties: { page: PAGE },
        ...drawPageMark(document),
        footers: { default: drawFooter(document) },
        children: [
          new TextParagraph(STYLE.title, documentTitle(document)),
          ...(document.header === undefined ? [] : [drawHeaderTable(document.header)]),
          ...drawSummary(document.summary),
          ...drawRecommendations(document.recommendations),
          ...drawMainReport(document),
          ...drawAppendices(document),
          ...drawBackgroundPapers(document),
          ...drawContact(document.contact),
        ],
      },
    ],
  }
  return packFile(file, document)
}
