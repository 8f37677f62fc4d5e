// What was done in a section can still be undone after a paragraph or a heading came into it from another section, or went
// from it there: to undo is then to put back everything else as it stood. Source: the drafting page, "Editor".

import type { DocumentSection } from '../document'
import { type Layout, layoutOf, type PlacedLine } from './layout'

/** A section before and after a block of that key came into it from another one, or went there. */
export interface Passage {
  block: string
  before: DocumentSection
  after: DocumentSection
}

/**
 * How the section stood once, as it can be put back now: with the block that came, at its place, unless it stood there
 * already; without the one that went.
 * @example followPassage(layoutOf(before), { block, before, after }) // layoutOf(after)
 */
export function followPassage(layout: Layout, { block, before, after }: Passage): Layout {
  const here = linesOf(after, block)
  if (here.length === 0) return without(layout, linesOf(before, block))
  if (layout.lines.some(isAnyOf(here))) return layout
  const earlier = after.blocks.slice(0, placeIn(after, block)).map(({ key }) => key)
  const last = layout.lines.findLastIndex((line) => earlier.includes(ownerOf(line)))
  return { arranged: true, lines: layout.lines.toSpliced(last + 1, 0, ...here) }
}

/** Whether the section stood with that block in it. */
export const holdsBlock = ({ lines }: Layout, block: string): boolean =>
  lines.some((line) => ownerOf(line) === block)

const placeIn = ({ blocks }: DocumentSection, block: string) =>
  blocks.findIndex(({ key }) => key === block)

const linesOf = (section: DocumentSection, block: string): PlacedLine[] =>
  layoutOf(section).lines.filter((line) => ownerOf(line) === block)

/** The key of the block that a line belongs to. */
function ownerOf(line: PlacedLine): string {
  if ('table' in line) return line.table
  return 'heading' in line ? line.heading : line.paragraph
}

const idsIn = (lines: readonly PlacedLine[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap((line) =>
      'sentences' in line ? line.sentences.map(({ id }) => id) : [ownerOf(line)],
    ),
  )

function isAnyOf(lines: readonly PlacedLine[]): (line: PlacedLine) => boolean {
  const ids = idsIn(lines)
  return (line) => [...idsIn([line])].some((id) => ids.has(id))
}

function without({ arranged, lines }: Layout, gone: readonly PlacedLine[]): Layout {
  const ids = idsIn(gone)
  const left = lines.flatMap((line): PlacedLine[] => {
    if (!('sentences' in line)) return ids.has(ownerOf(line)) ? [] : [line]
    const sentences = line.sentences.filter(({ id }) => !ids.has(id))
    return sentences.length === 0 ? [] : [{ ...line, sentences }]
  })
  return { arranged, lines: left }
}
