import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import type { DocumentSection, ParagraphBlock } from '@/domain/reports/document'
import { MAIN_REPORT_HEADING, withheldText } from '@/domain/reports/labels'
import { printable, printSentences } from '../printable'
import { LIST } from './numbering'
import { STYLE } from './styles'
import { drawTable } from './table'

const SPACE_AFTER_TABLE = 280
const SPACE_AFTER_ITEMS = 160

export function heading(text: string, level: 'HEADING_1' | 'HEADING_2'): Paragraph {
  return new Paragraph({ heading: HeadingLevel[level], children: [new TextRun(printable(text))] })
}

/** A numbered paragraph and its lettered items. The lead-in stays on the page of its first item. */
function drawParagraph(block: ParagraphBlock, followsTable: boolean): Paragraph[] {
  const lead = new Paragraph({
    style: STYLE.paragraph,
    numbering: { reference: LIST.paragraphs, level: 0, instance: 0, custom: true },
    ...(block.items.length > 0 ? { keepNext: true } : {}),
    ...(followsTable ? { spacing: { before: SPACE_AFTER_TABLE } } : {}),
    children: [new TextRun(printSentences(block.sentences))],
  })
  const items = block.items.map(
    (item, index) =>
      new Paragraph({
        style: STYLE.item,
        ...(index === block.items.length - 1 ? { spacing: { after: SPACE_AFTER_ITEMS } } : {}),
        numbering: { reference: LIST.paragraphs, level: 1, instance: 0, custom: true },
        children: [new TextRun(printSentences(item.sentences))],
      }),
  )
  return [lead, ...items]
}

/** The numbered part of the paper: a heading for each section and its paragraphs, tables and placeholders in order. */
export function drawMainReport(sections: readonly DocumentSection[]): (Paragraph | Table)[] {
  const drawn: (Paragraph | Table)[] = []
  let tables = 0
  if (sections.length > 0) drawn.push(heading(MAIN_REPORT_HEADING, 'HEADING_1'))
  for (const section of sections) {
    drawn.push(heading(section.heading, 'HEADING_2'))
    section.blocks.forEach((block, index) => {
      const followsTable = section.blocks[index - 1]?.kind === 'table'
      switch (block.kind) {
        case 'paragraph':
          drawn.push(...drawParagraph(block, followsTable))
          break
        case 'table':
          tables += 1
          drawn.push(...drawTable(block, tables))
          break
        case 'withheld':
          drawn.push(
            new Paragraph({
              style: STYLE.withheld,
              ...(followsTable ? { spacing: { before: SPACE_AFTER_TABLE } } : {}),
              children: [new TextRun(printable(withheldText(block)))],
            }),
          )
          break
        default:
          block satisfies never
      }
    })
  }
  return drawn
}
