import { AlignmentType, Header, Paragraph, TextRun } from 'docx'
import type { ReportDocument } from '@/domain/reports/document'
import { nonPublicMark } from '@/domain/reports/labels'
import { printable } from '../printable'
import { STYLE } from './styles'

/** At the head of every page of a paper that the public may not read: why it may not. */
export function drawPageMark(document: ReportDocument): { headers?: { default: Header } } {
  const mark = nonPublicMark(document)
  if (mark === null) return {}
  const run = new TextRun({ text: printable(mark), bold: true })
  const line = new Paragraph({
    style: STYLE.footer,
    alignment: AlignmentType.CENTER,
    children: [run],
  })
  return { headers: { default: new Header({ children: [line] }) } }
}
