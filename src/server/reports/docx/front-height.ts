import type { ReportDocument } from '@/domain/reports/document'
import { documentTitle } from '@/domain/reports/labels'
import { headerRows } from '@/domain/reports/templates/header-rows'
import { printSentences } from '../printable'

/** Heights in points and lengths in characters, as the styles of the paper set them in Arial. */
const PAGE_HEIGHT = 712
const LINE = 16
const HEADING = 46
const LEAD_GAP = 6
const ITEM_GAP = 5
const TITLE = { characters: 38, line: 27, gap: 12 }
const HEADER_CELL = { characters: 42, line: 14.5, row: 9, label: 11 }
const TEXT_CHARACTERS = 80
const ITEM_CHARACTERS = 75
const LOW_ON_THE_PAGE = 0.76

function lines(text: string, characters: number): number {
  return Math.max(1, Math.ceil(text.length / characters))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function headerHeight({ header }: ReportDocument): number {
  if (header === undefined) return 0
  const rows = headerRows(header).map((cells) => {
    const heights = cells.map(
      ({ label, text }) =>
        lines(text, HEADER_CELL.characters) * HEADER_CELL.line +
        (label === undefined ? 0 : HEADER_CELL.label),
    )
    return HEADER_CELL.row + Math.max(0, ...heights)
  })
  return HEADER_CELL.row + HEADER_CELL.label + sum(rows)
}

function listHeight(lead: string, items: readonly string[]): number {
  const heights = items.map((item) => lines(item, ITEM_CHARACTERS) * LINE + ITEM_GAP)
  return HEADING + lines(lead, TEXT_CHARACTERS) * LINE + LEAD_GAP + sum(heights)
}

/**
 * Whether the main report would begin in the last part of a page, by an estimate of what stands before it. It then begins
 * on the next page: its heading would stand alone at the foot, or with a line or two under it.
 */
export function startsLowOnPage(document: ReportDocument): boolean {
  const { summary, recommendations } = document
  const title = lines(documentTitle(document), TITLE.characters) * TITLE.line + TITLE.gap
  const summaryItems = summary?.items.map(({ sentences }) => printSentences(sentences)) ?? []
  const asked = recommendations.map(({ text }) => text)
  const height =
    title +
    headerHeight(document) +
    (summary === undefined ? 0 : listHeight(summary.lead, summaryItems)) +
    (asked.length === 0 ? 0 : listHeight('', asked))
  return (height % PAGE_HEIGHT) / PAGE_HEIGHT > LOW_ON_THE_PAGE
}
