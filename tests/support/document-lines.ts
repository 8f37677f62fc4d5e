import { printDay } from '@/domain/dates/print-day'
import type {
  Block,
  DocumentHeader,
  ReportDocument,
  Sentence,
  TableBlock,
} from '@/domain/reports/document'

const PURPOSES = {
  information: 'For Information',
  decision: 'For Decision',
  discussion: 'For Discussion',
}

const HEADS = {
  'city-2016': ['Committee(s)', 'Dated:'],
  'city-2020': ['Committee(s)', 'Date(s)'],
  'city-2024': ['Committee(s):', 'Dated:'],
}

function text(sentences: readonly Sentence[]): string {
  return sentences.map((sentence) => sentence.text).join(' ')
}

function headerLines(header: DocumentHeader): string[] {
  const purposes = [...new Set(header.committees.map(({ purpose }) => PURPOSES[purpose]))]
  return [
    ...HEADS[header.template ?? 'city-2020'],
    ...header.committees.flatMap(({ name, purpose, date }) => [
      header.template === 'city-2024' && purposes.length === 1
        ? name
        : `${name} – ${PURPOSES[purpose]}`,
      printDay(date),
    ]),
    ...['Subject', header.subject, 'Classification', header.classification],
    ...(header.answers ?? []).flatMap(({ question, answer }) => [question, answer]),
    ...['Report of', header.reportOf, 'Purpose', purposes.join(', ')],
    ...(header.author === undefined ? [] : ['Report author', header.author]),
    ...['Data as at', printDay(header.dataAsAt)],
  ]
}

/** A table with several rows of head, as Markdown must flatten it: what stands over each column, from top to bottom. */
function flatHead(block: TableBlock): string[] {
  const rows = block.head.map((cells) =>
    cells.flatMap((cell) => Array.from({ length: cell.span ?? 1 }, () => cell.text)),
  )
  return (rows[0] ?? []).map((_, column) =>
    rows
      .map((row) => row[column] ?? '')
      .filter((name) => name !== '')
      .join(' – '),
  )
}

function tableLines(block: TableBlock, place: number, isFlat: boolean): string[] {
  const head = isFlat ? flatHead(block) : block.head.flat().map((cell) => cell.text)
  const cells = block.rows.flat().map((cell) => cell.text)
  return [`Table ${place}: ${block.caption}`, ...head, ...cells]
}

function blockLines(block: Exclude<Block, TableBlock>): string[] {
  if (block.kind === 'withheld') return [`Withheld: ${block.ground}`]
  if (block.kind === 'heading') return [block.text]
  return [text(block.sentences), ...block.items.map((item) => text(item.sentences))]
}

function mainLines(document: ReportDocument, isFlat: boolean): string[] {
  if (document.sections.length === 0) return []
  let tables = 0
  const lines = document.sections.flatMap((section) => [
    section.heading,
    ...section.blocks.flatMap((block) => {
      if (block.kind !== 'table') return blockLines(block)
      tables += 1
      return tableLines(block, tables, isFlat)
    }),
  ])
  return ['Main Report', ...lines]
}

/**
 * Every line of text that a reader of the document has to meet, in order, written down again from the model so that a
 * renderer cannot agree with itself. `isFlat` gives the heads of tables as Markdown has to write them.
 */
export function documentLines(document: ReportDocument, isFlat = false): string[] {
  const {
    header,
    summary,
    recommendations,
    appendices,
    backgroundPapers: papers = [],
    contact,
  } = document
  const isReport = header !== undefined
  const asked = recommendations.map((recommendation) => recommendation.text)
  const titles = appendices.map(
    ({ title, classification }, index) => `Appendix ${index + 1} – ${title} (${classification})`,
  )
  const lines = [
    isReport ? header.subject : 'Programme update',
    ...(isReport ? headerLines(header) : []),
    ...(summary === undefined
      ? []
      : ['Summary', summary.lead, ...summary.items.map((item) => text(item.sentences))]),
    ...(asked.length === 0 ? [] : [asked.length === 1 ? 'Recommendation' : 'Recommendations']),
    ...(asked.length === 0 ? [] : ['Members are asked to:', ...asked]),
    ...mainLines(document, isFlat),
    ...(titles.length > 0 ? ['Appendices', ...titles] : isReport ? ['Appendices', 'None'] : []),
    ...(papers.length === 0 ? [] : ['Background Papers', ...papers]),
    ...(contact === undefined ? [] : ['Contact', contact.name, contact.office ?? '']),
    ...(contact?.telephone === undefined ? [] : [`T: ${contact.telephone}`]),
    ...(contact?.email === undefined ? [] : [`E: ${contact.email}`]),
  ]
  return lines.filter((line) => line !== '')
}
