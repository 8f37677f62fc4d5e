// A section as an author sees it: lines one under another, each a paragraph (level 0), an item a. (1) or an item i. (2),
// with tables and headings between them. To move, indent, split or join is to rearrange lines; the paper is put together from them.
// Source: the drafting page, "Editor".

import type { Block, CutSentence, ListItem, ParagraphBlock, Sentence } from '../document'
import { isAuthored, isFlagged, isOfAuthor } from './sentence'

export type Level = 0 | 1 | 2

/** One line. `paragraph` is the key of the paragraph that it belongs to: its own at level 0. */
export interface Line {
  kind: 'line'
  key: string
  paragraph: string
  level: Level
  sentences: Sentence[]
  origin: ParagraphBlock['origin']
}

export type Row = Line | Exclude<Block, ParagraphBlock>

export const isLine = (row: Row): row is Line => row.kind === 'line'

/** The rows of a section in reading order. */
export function rowsOf(blocks: readonly Block[]): Row[] {
  return blocks.flatMap((block): Row[] => {
    if (block.kind !== 'paragraph') return [block]
    const { key: paragraph, origin } = block
    const line = (key: string, level: Level, sentences: Sentence[]): Line => {
      return { kind: 'line', key, paragraph, level, sentences, origin }
    }
    const items = block.items.map((item) => line(item.key, item.level ?? 1, item.sentences))
    return [line(paragraph, 0, block.sentences), ...items]
  })
}

/**
 * The blocks of those rows. A line is never more than one level below the one before it, and the first after a table or
 * a heading is a paragraph; lines without words are left out. What was taken out follows its line.
 */
export function blocksOf(
  rows: readonly Row[],
  cut: readonly CutSentence[] = [],
): { blocks: Block[]; cut: CutSentence[] } {
  const blocks: Block[] = []
  let depth = -1
  for (const row of rows) {
    if (!isLine(row)) {
      blocks.push(row)
      depth = -1
      continue
    }
    if (row.sentences.length === 0) {
      if (row.level === 0) depth = -1
      continue
    }
    const level = Math.min(row.level, depth + 1)
    const owner = blocks.at(-1)
    if (level === 0 || owner?.kind !== 'paragraph') {
      const { key, origin, sentences } = row
      blocks.push({ kind: 'paragraph', key, number: 0, origin, sentences, items: [] })
      depth = 0
      continue
    }
    owner.items.push(itemOf(row, level))
    depth = level
  }
  const homed = cut.map((one) => ({ ...one, paragraph: homeOf(blocks, one) }))
  const settled = blocks.map((block) => (block.kind === 'paragraph' ? settle(block, homed) : block))
  return { blocks: settled, cut: homed }
}

/** The paragraph that what was taken out belongs to, wherever its line went. */
function homeOf(blocks: readonly Block[], { line, paragraph }: CutSentence): string {
  const home = [line, paragraph].flatMap((key) =>
    blocks.filter(
      (block) =>
        block.kind === 'paragraph' &&
        (block.key === key || block.items.some((item) => item.key === key)),
    ),
  )
  return home[0]?.key ?? paragraph
}

function itemOf({ key, sentences }: Line, level: number): ListItem {
  return level === 2 ? { key, level: 2, sentences } : { key, sentences }
}

/** The paragraph with its origin and its flag as its sentences, and those taken out of it, have them. */
function settle(block: ParagraphBlock, cut: readonly CutSentence[]): ParagraphBlock {
  const gone = cut.filter(({ paragraph }) => paragraph === block.key).map((one) => one.sentence)
  const all = [...sentencesOf(block), ...gone]
  const { outOfDate: _before, ...rest } = block
  const untouched = all.every(isAuthored) ? 'authored' : 'drafted'
  const isEdited = gone.length > 0 || all.some(isOfAuthor)
  const left = block.origin === 'edited' ? untouched : block.origin
  return {
    ...rest,
    origin: isEdited ? 'edited' : left,
    ...(all.some(isFlagged) ? { outOfDate: true } : {}),
  }
}

/** Every sentence of a paragraph, its items' too, in reading order. */
export function sentencesOf({ sentences, items }: Pick<ParagraphBlock, 'sentences' | 'items'>) {
  return [...sentences, ...items.flatMap((item) => item.sentences)]
}
