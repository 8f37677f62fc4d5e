// A drafted document in the style of its council. Only the drafter's own words change: its figures, its dates, "the
// programme" and "Members". People's words and names stand as they were written, and every place keeps printing its fact.
// Source: the drafting page, "realise"; how reports talk, 3 "House choices".

import type {
  Block,
  DocumentSummary,
  ReportDocument,
  Sentence,
  Span,
  TableBlock,
} from '../reports/document'
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from './house-style'

/**
 * The document in a house style; in the default style it is the same document.
 *
 * @example inHouseStyle(document, { ...DEFAULT_HOUSE_STYLE, financialYear: '2016–17' }) // '… the 2016–17 financial year.'
 */
export function inHouseStyle(document: ReportDocument, style: HouseStyle): ReportDocument {
  if (JSON.stringify(style) === JSON.stringify(DEFAULT_HOUSE_STYLE)) return document
  const { summary, sections } = document
  return {
    ...document,
    ...(summary && { summary: restyleSummary(summary, style) }),
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => restyleBlock(block, style)),
    })),
  }
}

function restyleSummary({ lead, items }: DocumentSummary, style: HouseStyle): DocumentSummary {
  return {
    lead: withMembers(lead, style),
    items: items.map(({ section, sentences }) => ({
      section,
      sentences: sentences.map((one) => restyleSentence(one, style)),
    })),
  }
}

function restyleBlock(block: Block, style: HouseStyle): Block {
  if (block.kind === 'table') return restyleTable(block, style)
  if (block.kind !== 'paragraph' || block.origin !== 'drafted') return block
  const restyle = (one: Sentence) => restyleSentence(one, style)
  const items = block.items.map((item) => ({ ...item, sentences: item.sentences.map(restyle) }))
  return { ...block, sentences: block.sentences.map(restyle), items }
}

function restyleTable(table: TableBlock, style: HouseStyle): TableBlock {
  const inStyle = (text: string) => text.replace(FINANCIAL_YEAR, yearIn(style))
  const head = table.head.map((row) => row.map((cell) => ({ ...cell, text: inStyle(cell.text) })))
  return { ...table, caption: inStyle(table.caption), head }
}

/** A stretch of a sentence: the drafter's own words, or the print of the facts at these places of its list. */
interface Stretch {
  text: string
  facts: number[]
}

function restyleSentence(sentence: Sentence, style: HouseStyle): Sentence {
  const spans: Span[] = []
  let text = ''
  for (const stretch of stretchesOf(sentence)) {
    const said = restyleStretch(stretch, sentence, style)
    for (const fact of stretch.facts)
      spans.push({ from: text.length, to: text.length + said.length, fact })
    text += said
  }
  return { ...sentence, text, spans }
}

function stretchesOf({ text, spans }: Sentence): Stretch[] {
  const starts = [...new Set(spans.filter(({ from, to }) => to > from).map(({ from }) => from))]
  const stretches: Stretch[] = []
  let read = 0
  for (const from of starts.toSorted((a, b) => a - b)) {
    const here = spans.filter((span) => span.from === from && span.to > from)
    const to = Math.max(...here.map((span) => span.to))
    stretches.push({ text: text.slice(read, from), facts: [] })
    stretches.push({ text: text.slice(from, to), facts: here.map(({ fact }) => fact) })
    read = to
  }
  return [...stretches, { text: text.slice(read), facts: [] }]
}

function restyleStretch({ text, facts }: Stretch, sentence: Sentence, style: HouseStyle): string {
  if (facts.length === 0)
    return withMembers(text, style).replace(PROGRAMME, (_all, kind) => nounOf(kind, style))
  const fields = facts.map((fact) => sentence.facts[fact]?.field)
  if (fields.every((field) => field === undefined)) return countIn(text, style)
  if (fields.some((field) => AS_WRITTEN.has(field ?? ''))) return text
  const said = fields.some((field) => COUNTED.has(field ?? '')) ? figureIn(text, style) : text
  return said.replace(FINANCIAL_YEAR, yearIn(style))
}

/** The drafter's own words with elected Members in the capitals of the council; the first word of a sentence keeps its own. */
function withMembers(text: string, { capitals }: HouseStyle): string {
  return capitals.members ? text : text.replace(/(?<=[^.!?] )Members\b/g, 'members')
}

const PROGRAMME = /(?<=\b[Tt]he )(programme|project|workstream|service)\b/g
const FINANCIAL_YEAR = /\b(\d{4})\/(\d{2})(?= financial year\b)/g

/** Fields that hold people's words or names: a financial year in them stays as they wrote it. */
const AS_WRITTEN: ReadonlySet<string> = new Set([
  ...[
    'text',
    'reason',
    'title',
    'cause',
    'effect',
    'mitigation',
    'amendment',
    'pathToGreen',
    'outlook',
  ],
  ...[
    'objective',
    'condition',
    'conditions',
    'wording',
    'note',
    'name',
    'element',
    'stage',
    'heading',
    'reference',
  ],
])

/** Fields of which a figure, or a length of time, is printed. */
const COUNTED: ReadonlySet<string> = new Set([
  ...['value', 'target', 'baseline', 'forecast', 'actual', 'to', 'due', 'toldOn'],
])

function nounOf(kind: string, { nouns, capitals }: HouseStyle): string {
  const noun = Object.entries(nouns).find(([known]) => known === kind)?.[1] ?? kind
  return capitals.programme ? noun.slice(0, 1).toUpperCase() + noun.slice(1) : noun
}

const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function countIn(text: string, { countsInWords }: Pick<HouseStyle, 'countsInWords'>): string {
  if (countsInWords) return text
  const [word = ''] = text.split(' ')
  const count = COUNTS.indexOf(word.toLowerCase()) + 1
  return count === 0 ? text : count + text.slice(word.length)
}

/** 'about three weeks later' as 'about 3 weeks later'. */
function figureIn(text: string, { countsInWords }: HouseStyle): string {
  if (countsInWords) return text
  const [hedge = ''] = /^(?:about |over |under |up to |at least |at most )?/i.exec(text) ?? []
  return hedge + countIn(text.slice(hedge.length), { countsInWords })
}

function yearIn({ financialYear }: HouseStyle): string {
  return `$1${financialYear.slice(4, 5)}$2`
}
