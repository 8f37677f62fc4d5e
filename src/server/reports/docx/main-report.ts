import type { FileChild } from 'docx'
import type { ParagraphBlock, ReportDocument } from '@/domain/reports/document'
import { MAIN_REPORT_HEADING, withheldText } from '@/domain/reports/labels'
import { numbersReferredTo } from '@/domain/reports/references'
import { printSentences } from '../printable'
import { startsLowOnPage } from './front-height'
import { LIST } from './numbering'
import { STYLE } from './styles'
import { drawTable } from './table'
import { drawHeading, TextParagraph } from './text-paragraph'

const SPACE_AFTER_TABLE = 280
const SPACE_AFTER_ITEMS = 160

/** A numbered paragraph and its lettered items. The lead-in stays on the page of its first item. */
function drawParagraph(
  block: ParagraphBlock,
  room: { before?: number },
  targets: ReadonlySet<number>,
): FileChild[] {
  const lead = new TextParagraph(STYLE.paragraph, printSentences(block.sentences), {
    list: { reference: LIST.paragraphs, level: 0 },
    keepNext: block.items.length > 0,
    ...(targets.has(block.number) ? { bookmark: block.number } : {}),
    ...room,
  })
  const items = block.items.map((item, index) => {
    const isLast = index === block.items.length - 1
    return new TextParagraph(STYLE.item, printSentences(item.sentences), {
      list: { reference: LIST.paragraphs, level: item.level ?? 1 },
      ...(isLast ? { after: SPACE_AFTER_ITEMS } : {}),
    })
  })
  return [lead, ...items]
}

/** The numbered part of the paper: a heading for each section and its paragraphs, tables and placeholders in order. */
export function drawMainReport(document: ReportDocument): FileChild[] {
  const { sections } = document
  if (sections.length === 0) return []
  const onNewPage = startsLowOnPage(document)
  const targets = numbersReferredTo(document)
  const drawn: FileChild[] = [drawHeading(MAIN_REPORT_HEADING, 1, { onNewPage })]
  let tables = 0
  for (const section of sections) {
    drawn.push(drawHeading(section.heading, 2))
    section.blocks.forEach((block, index) => {
      const followsTable = section.blocks[index - 1]?.kind === 'table'
      const room = followsTable ? { before: SPACE_AFTER_TABLE } : {}
      if (block.kind === 'paragraph') drawn.push(...drawParagraph(block, room, targets))
      else if (block.kind === 'withheld') {
        drawn.push(new TextParagraph(STYLE.withheld, withheldText(block), room))
      } else if (block.kind === 'heading') drawn.push(drawHeading(block.text, 3))
      else {
        tables += 1
        drawn.push(...drawTable(block, tables))
      }
    })
  }
  return drawn
}
