// The words of a report and nothing else, in the order in which they are read: what every format has to print.
// Source: drafting, "a parity test compares their text".

import type { Block, ParagraphBlock, ReportDocument, Sentence } from './document'
import { itemMarks } from './item-marks'
import {
  APPENDICES_HEADING,
  appendixText,
  BACKGROUND_PAPERS_HEADING,
  CONTACT_HEADING,
  contactLines,
  MAIN_REPORT_HEADING,
  NO_APPENDICES,
  RECOMMENDATION_LEAD,
  recommendationsHeading,
  SUMMARY_HEADING,
  tableLabel,
  withheldText,
} from './labels'
import { numberReferences, printReferences } from './references'
import { headerHead, headerRows } from './templates/header-rows'

/** Sentences one after another, a space between them. */
export function sentencesText(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ')
}

/** A paragraph without its number; items stand on lines of their own: 'The benefits planned:\na. A desk.\nb. More automation.' */
export function paragraphText({
  sentences,
  items,
}: Pick<ParagraphBlock, 'sentences' | 'items'>): string {
  const marks = itemMarks(items)
  const lines = items.map((item, index) => `${marks[index]}. ${sentencesText(item.sentences)}`)
  return [sentencesText(sentences), ...lines].join('\n')
}

/** Every printed text of a report in reading order, one line a paragraph, item, row or cell; numbers and letters are not in it. */
export function documentText(unnumbered: ReportDocument): string[] {
  const document = numberReferences(unnumbered)
  const { header, summary, recommendations, sections, backgroundPapers = [], contact } = document
  let tables = 0
  const blockText = (block: Block): string[] => {
    if (block.kind === 'withheld') return [withheldText(block)]
    if (block.kind === 'heading') return [block.text]
    if (block.kind === 'table') {
      tables += 1
      const cells = [...block.head, ...block.rows].flat().map(({ text }) => text)
      return [tableLabel(tables), block.caption, ...cells]
    }
    return [
      printReferences(sentencesText(block.sentences)),
      ...block.items.map((item) => printReferences(sentencesText(item.sentences))),
    ]
  }
  return [
    ...(header === undefined
      ? []
      : [...headerHead(header), ...headerRows(header).flat().flatMap(cellText)]),
    ...(summary === undefined
      ? []
      : [
          SUMMARY_HEADING,
          summary.lead,
          ...summary.items.map((item) => sentencesText(item.sentences)),
        ]),
    ...(recommendations.length === 0
      ? []
      : [
          recommendationsHeading(recommendations.length),
          RECOMMENDATION_LEAD,
          ...recommendations.map(({ text }) => text),
        ]),
    ...(sections.length === 0 ? [] : [MAIN_REPORT_HEADING]),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(blockText)]),
    ...appendicesText(document),
    ...(backgroundPapers.length === 0 ? [] : [BACKGROUND_PAPERS_HEADING, ...backgroundPapers]),
    ...(contact === undefined ? [] : [CONTACT_HEADING, ...contactLines(contact)]),
  ].filter((line) => line !== '')
}

function cellText({ label, text }: { label?: string; text: string }): string[] {
  return label === undefined ? [text] : [label, text]
}

function appendicesText({ appendices, header }: ReportDocument): string[] {
  if (appendices.length === 0)
    return header === undefined ? [] : [APPENDICES_HEADING, NO_APPENDICES]
  return [APPENDICES_HEADING, ...appendices.map(appendixText)]
}
