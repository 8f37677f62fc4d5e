import { Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { ReportDocument } from '@/domain/reports/document'
import { runningTitle } from '@/domain/reports/labels'
import { printable } from '../printable'
import { STYLE, TEXT_WIDTH } from './styles'

/** The foot of every page: subject and classification on the left, `Page n of m` on the right. */
export const drawFooter = (document: ReportDocument): Footer =>
  footerOf(printable(runningTitle(document)))

/** The same foot with any words on the left. */
export function footerOf(title: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(title),
          new TextRun({
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
