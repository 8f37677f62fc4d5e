import type { DocumentContact, DocumentSummary, ReportDocument } from '@/domain/reports/document'
import {
  APPENDICES_HEADING,
  appendixText,
  BACKGROUND_PAPERS_HEADING,
  CONTACT_HEADING,
  contactLines,
  NO_APPENDICES,
  RECOMMENDATION_LEAD,
  recommendationsHeading,
  SUMMARY_HEADING,
} from '@/domain/reports/labels'
import { printSentences } from '../printable'
import { LIST } from './numbering'
import { STYLE } from './styles'
import { drawHeading, TextParagraph } from './text-paragraph'

const MOST_KEPT_TOGETHER = 6

function listed(reference: string, text: string): TextParagraph {
  return new TextParagraph(STYLE.listed, text, { list: { reference, level: 0 } })
}

export function drawSummary(summary: DocumentSummary | undefined): TextParagraph[] {
  if (summary === undefined) return []
  return [
    drawHeading(SUMMARY_HEADING, 1),
    new TextParagraph(STYLE.lead, summary.lead),
    ...summary.items.map((item) => listed(LIST.summary, printSentences(item.sentences))),
  ]
}

export function drawRecommendations(
  recommendations: ReportDocument['recommendations'],
): TextParagraph[] {
  if (recommendations.length === 0) return []
  return [
    drawHeading(recommendationsHeading(recommendations.length), 1),
    new TextParagraph(STYLE.lead, RECOMMENDATION_LEAD),
    ...recommendations.map(({ text }) => listed(LIST.bullets, text)),
  ]
}

/**
 * The list of appendices; a report without any says so, a draft outside any report says nothing.
 * A short list stays with the contact below it, so that the last page is never a contact alone.
 */
export function drawAppendices(document: ReportDocument): TextParagraph[] {
  const { appendices, header } = document
  if (appendices.length === 0 && header === undefined) return []
  const titles = appendices.length === 0 ? [NO_APPENDICES] : appendices.map(appendixText)
  const keepNext = document.contact !== undefined && titles.length <= MOST_KEPT_TOGETHER
  return [
    drawHeading(APPENDICES_HEADING, 1),
    ...titles.map((title) => new TextParagraph(STYLE.listed, title, { keepNext })),
  ]
}

export function drawBackgroundPapers({ backgroundPapers = [] }: ReportDocument): TextParagraph[] {
  if (backgroundPapers.length === 0) return []
  return [
    drawHeading(BACKGROUND_PAPERS_HEADING, 1),
    ...backgroundPapers.map((paper) => listed(LIST.bullets, paper)),
  ]
}

export function drawContact(contact: DocumentContact | undefined): TextParagraph[] {
  if (contact === undefined) return []
  const [name = '', ...lines] = contactLines(contact)
  return [
    drawHeading(CONTACT_HEADING, 1),
    new TextParagraph(STYLE.contactName, name, { keepNext: lines.length > 0 }),
    ...lines.map((text, index) => {
      return new TextParagraph(STYLE.contact, text, { keepNext: index < lines.length - 1 })
    }),
  ]
}
