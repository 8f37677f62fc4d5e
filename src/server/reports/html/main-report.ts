import type {
  Block,
  DocumentSection,
  ListItem,
  ParagraphBlock,
  TableBlock,
} from '@/domain/reports/document'
import { MAIN_REPORT_HEADING, tableLabel, withheldText } from '@/domain/reports/labels'
import { printSentences } from '../printable'
import { layTable, type PlacedCell } from '../table-grid'
import { escapeHtml, proseHtml, sectionId, wordsHtml } from './markup'

const MOST_ROWS_KEPT_TOGETHER = 12
const SHORT_CELL = 14

function classesOf(cell: PlacedCell): string[] {
  const isShort = cell.header === undefined && cell.text.length <= SHORT_CELL
  return [...(cell.align === 'left' ? [] : [cell.align]), ...(isShort ? ['short'] : [])]
}

function drawCell(cell: PlacedCell): string {
  const classes = classesOf(cell)
  const scope = cell.header === 'row' ? 'row' : cell.span > 1 ? 'colgroup' : 'col'
  const attributes = [
    cell.header === undefined ? '' : ` scope="${scope}"`,
    cell.span > 1 ? ` colspan="${cell.span}"` : '',
    cell.rows > 1 ? ` rowspan="${cell.rows}"` : '',
    classes.length === 0 ? '' : ` class="${classes.join(' ')}"`,
  ].join('')
  const tag = cell.header === undefined ? 'td' : 'th'
  return `<${tag}${attributes}>${proseHtml(cell.text)}</${tag}>`
}

function drawTable(block: TableBlock, place: number): string {
  const grid = layTable(block)
  const rows = (cells: PlacedCell[][]): string =>
    cells.map((row) => `<tr>${row.map(drawCell).join('')}</tr>`).join('\n')
  const caption = `${tableLabel(place)}: ${proseHtml(block.caption)}`
  const whole = grid.rows.length <= MOST_ROWS_KEPT_TOGETHER ? ' whole' : ''
  return [
    `<div class="scroll${whole}" role="region" tabindex="0" aria-labelledby="table-${place}">`,
    `<table class="facts"><caption id="table-${place}"><span>${caption}</span></caption>`,
    `<thead>\n${rows(grid.head)}\n</thead>`,
    `<tbody>\n${rows(grid.rows)}\n</tbody>`,
    '</table></div>',
  ].join('\n')
}

/** Items a., b., c., with the items i., ii. of each under it. */
function drawItems(items: readonly ListItem[]): string {
  if (items.length === 0) return ''
  const drawn = items.map((item, at) => {
    const text = wordsHtml(printSentences(item.sentences))
    if (item.level !== 2) {
      const opens = items[at + 1]?.level === 2
      return `<li>${text}${opens ? '<ol class="letters" type="i">' : '</li>'}`
    }
    const closes = items[at + 1]?.level !== 2
    return `<li>${text}</li>${closes ? '</ol></li>' : ''}`
  })
  return `\n<ol class="letters" type="a">${drawn.join('\n')}</ol>`
}

function drawParagraph(block: ParagraphBlock): string {
  const text = wordsHtml(printSentences(block.sentences))
  const list = drawItems(block.items)
  return `<li id="paragraph-${block.number}" value="${block.number}"><p>${text}</p>${list}</li>`
}

/** Runs of numbered paragraphs become lists that each start at their own number; what stands between them ends the list. */
function drawBlocks(blocks: readonly Block[], tablesBefore: number): string {
  const drawn: string[] = []
  let tables = tablesBefore
  let isListOpen = false
  const closeList = (): void => {
    if (isListOpen) drawn.push('</ol>')
    isListOpen = false
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (!isListOpen) drawn.push(`<ol class="paragraphs" start="${block.number}">`)
      isListOpen = true
      drawn.push(drawParagraph(block))
      continue
    }
    closeList()
    if (block.kind === 'withheld') {
      drawn.push(`<p class="withheld">${escapeHtml(withheldText(block))}</p>`)
    } else if (block.kind === 'heading') {
      drawn.push(`<h4 id="${sectionId(block.key)}">${escapeHtml(block.text)}</h4>`)
    } else {
      tables += 1
      drawn.push(drawTable(block, tables))
    }
  }
  closeList()
  return drawn.join('\n')
}

/** The numbered part of the report as HTML: a heading for each section and its blocks in order. */
export function drawMainReport(sections: readonly DocumentSection[]): string {
  if (sections.length === 0) return ''
  let tables = 0
  const drawn = sections.map((section) => {
    const id = sectionId(section.key)
    const blocks = drawBlocks(section.blocks, tables)
    tables += section.blocks.filter(({ kind }) => kind === 'table').length
    return `<section aria-labelledby="${id}">\n<h3 id="${id}">${escapeHtml(section.heading)}</h3>\n${blocks}\n</section>`
  })
  return [`<h2>${MAIN_REPORT_HEADING}</h2>`, ...drawn].join('\n')
}
