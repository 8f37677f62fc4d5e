// A section of the working draft while it is worked on: its paragraphs found by key, and fresh keys for what its author
// adds. Source: the drafting page, "Redrafting" and "Editor".

import { DomainError } from '../../errors'
import type { CutSentence, DocumentSection, ParagraphBlock } from '../document'
import { blocksOf, isLine, type Row, sentencesOf } from './lines'

/**
 * The section with those rows, each under a key of its own, and what its author took out. An empty list of what was taken
 * out is not kept.
 */
export function withRows(
  section: DocumentSection,
  rows: readonly Row[],
  cut: readonly CutSentence[] = section.cut ?? [],
): DocumentSection {
  const { cut: _before, ...rest } = section
  const built = blocksOf(withDistinctKeys(section, rows), cut)
  return cut.length === 0 ? { ...rest, blocks: built.blocks } : { ...rest, ...built }
}

/** Of lines with the same key a paragraph keeps it before an item, the first before the next. */
function withDistinctKeys(section: DocumentSection, rows: readonly Row[]): readonly Row[] {
  const lines = rows.filter(isLine).filter(({ sentences }) => sentences.length > 0)
  const first = lines.toSorted((a, b) => a.level - b.level)
  const keepers = new Map(first.toReversed().map((line) => [line.key, line]))
  if (keepers.size === lines.length) return rows
  const others = new Set<Row>(lines.filter((line) => keepers.get(line.key) !== line))
  const nextKey = ownKeys({ ...section, blocks: [...section.blocks, ...blocksOf(rows).blocks] })
  return rows.map((row) => (others.has(row) ? { ...row, key: nextKey() } : row))
}

/** The paragraph of that key. Throws NOT_FOUND. */
export function paragraphIn(section: DocumentSection, key: string): ParagraphBlock {
  const found = section.blocks.find((block) => block.key === key)
  if (found?.kind === 'paragraph') return found
  throw new DomainError(
    'NOT_FOUND',
    'The report has no such paragraph any more. Reload the page to see it as it is now.',
  )
}

/** The place of a line among the rows; without an item, of the paragraph itself. Throws NOT_FOUND. */
export function placeOfLine(
  rows: readonly Row[],
  { paragraph, item }: { paragraph: string; item?: string | undefined },
): number {
  const place = rows.findIndex(
    (row) =>
      isLine(row) &&
      row.paragraph === paragraph &&
      (item === undefined ? row.level === 0 : row.key === item && row.level > 0),
  )
  if (place !== -1) return place
  throw new DomainError(
    'NOT_FOUND',
    'The report has no such line any more. Reload the page to see it as it is now.',
  )
}

/** The place of a line, or of the heading or the table of that key. Throws NOT_FOUND. */
export function placeOfRow(
  rows: readonly Row[],
  at: { paragraph: string; item?: string | undefined },
): number {
  const whole = rows.findIndex(
    ({ kind, key }) => (kind === 'heading' || kind === 'table') && key === at.paragraph,
  )
  return whole === -1 ? placeOfLine(rows, at) : whole
}

/** The place after the block of that key and its items; null: before all; behind all where there is no such block. */
export function placeAfter(rows: readonly Row[], block: string | null): number {
  if (block === null) return 0
  const last = rows.findLastIndex((row) => (isLine(row) ? row.paragraph : row.key) === block)
  return last === -1 ? rows.length : last + 1
}

/** Gives keys that nothing in the section has or had: `police-itm/own-1`, `police-itm/own-2`. */
export function ownKeys(section: DocumentSection): () => string {
  const { deleted = [], cut = [], away = [] } = section
  const paragraphs = [...section.blocks, ...deleted.map(({ block }) => block)].filter(
    (block) => block.kind === 'paragraph',
  )
  const taken = new Set([
    ...away,
    ...paragraphs.flatMap((block) => [
      block.key,
      ...block.items.map(({ key }) => key),
      ...sentencesOf(block).map(({ id }) => id),
    ]),
    ...cut.flatMap(({ line, sentence }) => [line, sentence.id]),
  ])
  let number = 0
  return () => {
    do number += 1
    while (taken.has(`${section.key}/own-${number}`))
    return `${section.key}/own-${number}`
  }
}
