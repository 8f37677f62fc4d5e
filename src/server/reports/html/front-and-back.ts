import type {
  DocumentContact,
  DocumentHeader,
  DocumentSummary,
  ReportDocument,
} from '@/domain/reports/document'
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
import { type HeaderCell, headerHead, headerRows } from '@/domain/reports/templates/header-rows'
import { printSentences } from '../printable'
import { escapeHtml, proseHtml } from './markup'

function drawHeaderCell(cell: HeaderCell, isAlone: boolean): string {
  const label = cell.label === undefined ? '' : `<span class="label">${cell.label}</span> `
  return `<td${isAlone ? ' colspan="2"' : ''}>${label}${proseHtml(cell.text)}</td>`
}

export function drawHeaderTable(header: DocumentHeader | undefined): string {
  if (header === undefined) return ''
  const head = headerHead(header)
    .map((text) => `<th scope="col">${text}</th>`)
    .join('')
  const rows = headerRows(header).map(
    (cells) => `<tr>${cells.map((cell) => drawHeaderCell(cell, cells.length === 1)).join('')}</tr>`,
  )
  return `<table class="head"><thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table>`
}

export function drawSummary(summary: DocumentSummary | undefined): string {
  if (summary === undefined) return ''
  const items = summary.items.map(
    ({ sentences }) => `<li>${proseHtml(printSentences(sentences))}</li>`,
  )
  return [
    `<h2>${SUMMARY_HEADING}</h2>`,
    `<p class="lead">${proseHtml(summary.lead)}</p>`,
    ...(items.length === 0 ? [] : [`<ol class="summary listed" type="i">${items.join('\n')}</ol>`]),
  ].join('\n')
}

export function drawRecommendations(recommendations: ReportDocument['recommendations']): string {
  if (recommendations.length === 0) return ''
  const items = recommendations.map(({ text }) => `<li>${proseHtml(text)}</li>`)
  return [
    `<h2>${recommendationsHeading(recommendations.length)}</h2>`,
    `<p class="lead">${RECOMMENDATION_LEAD}</p>`,
    `<ul class="listed">${items.join('\n')}</ul>`,
  ].join('\n')
}

export function drawAppendices({ appendices, header }: ReportDocument): string {
  if (appendices.length === 0 && header === undefined) return ''
  const items = appendices.map(
    (appendix, index) => `<li>${escapeHtml(appendixText(appendix, index))}</li>`,
  )
  const list =
    items.length === 0
      ? `<p>${NO_APPENDICES}</p>`
      : `<ul class="appendices">${items.join('\n')}</ul>`
  return `<h2>${APPENDICES_HEADING}</h2>\n${list}`
}

export function drawBackgroundPapers({ backgroundPapers = [] }: ReportDocument): string {
  if (backgroundPapers.length === 0) return ''
  const items = backgroundPapers.map((paper) => `<li>${proseHtml(paper)}</li>`)
  return `<h2>${BACKGROUND_PAPERS_HEADING}</h2>\n<ul class="listed">${items.join('\n')}</ul>`
}

export function drawContact(contact: DocumentContact | undefined): string {
  if (contact === undefined) return ''
  const [name = '', ...lines] = contactLines(contact)
  const paragraphs = [
    `<p class="name">${escapeHtml(name)}</p>`,
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`),
  ]
  return `<h2>${CONTACT_HEADING}</h2>\n<address>\n${paragraphs.join('\n')}\n</address>`
}
