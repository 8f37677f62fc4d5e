import { Paragraph, TextRun } from 'docx'
import type { DocumentContact, DocumentSummary, ReportDocument } from '@/domain/reports/document'
import {
  APPENDICES_HEADING,
  appendixText,
  CONTACT_HEADING,
  contactLines,
  NO_APPENDICES,
  RECOMMENDATION_LEAD,
  recommendationsHeading,
  SUMMARY_HEADING,
} from '@/domain/reports/labels'
import { printable, printSentences } from '../printable'
import { heading } from './main-report'
import { LIST } from './numbering'
import { STYLE } from './styles'

const MOST_KEPT_TOGETHER = 6

function listed(reference: string, text: string): Paragraph {
  return new Paragraph({
    style: STYLE.listed,
    numbering: { reference, level: 0, instance: 0, custom: true },
    children: [new TextRun(text)],
  })
}

function line(style: string, text: string, keepNext = false): Paragraph {
  return new Paragraph({
    style,
    children: [new TextRun(printable(text))],
    ...(keepNext ? { keepNext } : {}),
  })
}

export function drawSummary(summary: DocumentSummary | undefined): Paragraph[] {
  if (summary === undefined) return []
  return [
    heading(SUMMARY_HEADING, 'HEADING_1'),
    line(STYLE.lead, summary.lead),
    ...summary.items.map((item) => listed(LIST.summary, printSentences(item.sentences))),
  ]
}

export function drawRecommendations(
  recommendations: ReportDocument['recommendations'],
): Paragraph[] {
  if (recommendations.length === 0) return []
  return [
    heading(recommendationsHeading(recommendations.length), 'HEADING_1'),
    line(STYLE.lead, RECOMMENDATION_LEAD),
    ...recommendations.map(({ text }) => listed(LIST.bullets, printable(text))),
  ]
}

/**
 * The list of appendices; a report without any says so, a draft outside any report says nothing.
 * A short list stays with the contact below it, so that the last page is never a contact alone.
 */
export function drawAppendices(document: ReportDocument): Paragraph[] {
  const { appendices, header } = document
  if (appendices.length === 0 && header === undefined) return []
  const titles = appendices.length === 0 ? [NO_APPENDICES] : appendices.map(appendixText)
  const isShort = titles.length <= MOST_KEPT_TOGETHER
  return [
    heading(APPENDICES_HEADING, 'HEADING_1'),
    ...titles.map((title) => line(STYLE.listed, title, isShort)),
  ]
}

export function drawContact(contact: DocumentContact | undefined): Paragraph[] {
  if (contact === undefined) return []
  const [name = '', ...lines] = contactLines(contact)
  return [
    heading(CONTACT_HEADING, 'HEADING_1'),
    line(STYLE.contactName, name),
    ...lines.map((text, index) => line(STYLE.contact, text, index < lines.length - 1)),
  ]
}
