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
/** The next item, xxviii., is the first whose number is longer than the usual space for it. */
const MOST_SHORT_NUMERALS = 27

function listed(reference: string, text: string, keepNext = false): TextParagraph {
  return new TextParagraph(STYLE.listed, text, { list: { reference, level: 0 }, keepNext })
}

export function drawSummary(summary: DocumentSummary | undefined): TextParagraph[] {
  if (summary === undefined) return []
  const list = summary.items.length > MOST_SHORT_NUMERALS ? LIST.longSummary : LIST.summary
  return [
    drawHeading(SUMMARY_HEADING, 1),
    new TextParagraph(STYLE.lead, summary.lead),
    ...summary.items.map((item) => listed(list, printSentences(item.sentences))),
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

/** A short list stays with the contact below it, so that the last page is never a contact alone. */
function staysWithContact({ contact }: ReportDocument, items: readonly string[]): boolean {
  return contact !== undefined && items.length <= MOST_KEPT_TOGETHER
}

/** The list of appendices; a report without any says so, a draft outside any report says nothing. */
export function drawAppendices(document: ReportDocument): TextParagraph[] {
  const { appendices, header } = document
  if (appendices.length === 0 && header === undefined) return []
  const titles = appendices.length === 0 ? [NO_APPENDICES] : appendices.map(appendixText)
  const keepNext = hasNoPapers(document) && staysWithContact(document, titles)
  return [
    drawHeading(APPENDICES_HEADING, 1),
    ...titles.map((title) => new TextParagraph(STYLE.listed, title, { keepNext })),
  ]
}

const hasNoPapers = ({ backgroundPapers = [] }: ReportDocument) => backgroundPapers.length === 0

export function drawBackgroundPapers(document: ReportDocument): TextParagraph[] {
  const { backgroundPapers = [] } = document
  if (hasNoPapers(document)) return []
  const keepNext = staysWithContact(document, backgroundPapers)
  return [
    drawHeading(BACKGROUND_PAPERS_HEADING, 1),
    ...backgroundPapers.map((paper) => listed(LIST.bullets, paper, keepNext)),
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
