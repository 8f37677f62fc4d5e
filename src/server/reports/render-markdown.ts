import type {
  DocumentHeader,
  DocumentSection,
  ParagraphBlock,
  ReportDocument,
  Sentence,
} from '@/domain/reports/document'
import { itemMarks } from '@/domain/reports/item-marks'
import {
  APPENDICES_HEADING,
  appendixText,
  BACKGROUND_PAPERS_HEADING,
  CONTACT_HEADING,
  contactLines,
  documentTitle,
  MAIN_REPORT_HEADING,
  NO_APPENDICES,
  RECOMMENDATION_LEAD,
  recommendationsHeading,
  romanNumeral,
  SUMMARY_HEADING,
  unpublishedMark,
  withheldText,
} from '@/domain/reports/labels'
import { numberReferences, printReferences } from '@/domain/reports/references'
import { headerHead, headerRows } from '@/domain/reports/templates/header-rows'
import { escapeMarkdown, tableRow } from './markdown/markup'
import { drawTable } from './markdown/table'
import { printSentences } from './printable'

function drawHeader(header: DocumentHeader): string {
  const head = headerHead(header)
  const rows = headerRows(header).map((cells) => {
    const texts = cells.map(({ label, text }) =>
      label === undefined ? escapeMarkdown(text) : `**${label}:** ${escapeMarkdown(text)}`,
    )
    return tableRow(head.map((_, column) => texts[column] ?? ''))
  })
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows].join('\n')
}

function drawFront({ summary, recommendations }: ReportDocument): string[] {
  const drawn: string[] = []
  if (summary !== undefined) {
    drawn.push(`## ${SUMMARY_HEADING}`, escapeMarkdown(summary.lead))
    summary.items.forEach(({ sentences }, index) => {
      drawn.push(`${romanNumeral(index)}. ${escapeMarkdown(printSentences(sentences))}`)
    })
  }
  if (recommendations.length > 0) {
    drawn.push(`## ${recommendationsHeading(recommendations.length)}`, RECOMMENDATION_LEAD)
    drawn.push(recommendations.map(({ text }) => `- ${escapeMarkdown(text)}`).join('\n'))
  }
  return drawn
}

/** The number stands in the text itself, and each lettered item in a paragraph of its own under it. */
function drawParagraph(block: ParagraphBlock): string[] {
  const marker = `${block.number}. `
  const indent = ' '.repeat(marker.length)
  const marks = itemMarks(block.items)
  const words = (sentences: readonly Sentence[]) =>
    escapeMarkdown(printReferences(printSentences(sentences)))
  return [
    `${marker}${words(block.sentences)}`,
    ...block.items.map((item, index) => `${indent}${marks[index]}. ${words(item.sentences)}`),
  ]
}

function drawMainReport(sections: readonly DocumentSection[]): string[] {
  if (sections.length === 0) return []
  const drawn = [`## ${MAIN_REPORT_HEADING}`]
  let tables = 0
  for (const section of sections) {
    drawn.push(`### ${escapeMarkdown(section.heading)}`)
    for (const block of section.blocks) {
      if (block.kind === 'paragraph') drawn.push(...drawParagraph(block))
      else if (block.kind === 'withheld') drawn.push(`> ${escapeMarkdown(withheldText(block))}`)
      else if (block.kind === 'heading') drawn.push(`#### ${escapeMarkdown(block.text)}`)
      else drawn.push(...drawTable(block, ++tables))
    }
  }
  return drawn
}

function drawBack({
  appendices,
  header,
  backgroundPapers = [],
  contact,
}: ReportDocument): string[] {
  const drawn: string[] = []
  if (appendices.length > 0 || header !== undefined) {
    const titles = appendices.map((appendix, index) => appendixText(appendix, index))
    drawn.push(`## ${APPENDICES_HEADING}`)
    drawn.push(
      appendices.length === 0
        ? NO_APPENDICES
        : titles.map((title) => `- ${escapeMarkdown(title)}`).join('\n'),
    )
  }
  if (backgroundPapers.length > 0) {
    drawn.push(`## ${BACKGROUND_PAPERS_HEADING}`)
    drawn.push(backgroundPapers.map((paper) => `- ${escapeMarkdown(paper)}`).join('\n'))
  }
  if (contact !== undefined) {
    const lines = contactLines(contact).map(escapeMarkdown)
    drawn.push(`## ${CONTACT_HEADING}`, lines.join('\\\n'))
  }
  return drawn
}

/**
 * Draws a report as GitHub-flavoured Markdown. Every number of the document stands in the text, and each run of numbered
 * paragraphs starts with its own, so no reader of Markdown counts differently.
 */
export function renderMarkdown(unnumbered: ReportDocument): string {
  const document = numberReferences(unnumbered)
  const blocks = [
    `# ${escapeMarkdown(documentTitle(document))}`,
    ...unpublishedMark(document).map((mark) => `**${mark}**`),
    ...(document.header === undefined ? [] : [drawHeader(document.header)]),
    ...drawFront(document),
    ...drawMainReport(document.sections),
    ...drawBack(document),
  ]
  return `${blocks.join('\n\n')}\n`
}
