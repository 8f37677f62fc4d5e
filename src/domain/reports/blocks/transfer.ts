// A paragraph or a heading may be moved into another section. It keeps its key and its sentences their ids, so that what
// refers to it still does and a new draft finds its sentences where they went. Source: the drafting page, "Editor".

import { DomainError } from '../../errors'
import type { DocumentSection, HeadingBlock, ParagraphBlock } from '../document'
import { rowsOf, sentencesOf } from './lines'
import { placeAfter, withRows } from './section'

export interface Transfer {
  from: DocumentSection
  to: DocumentSection
}

/**
 * Both sections once the block of that key stands in the second, after its block `after` (null: before all). What was taken
 * out of it, and why something in it may stay as it is, goes along. Throws NOT_FOUND when there is no such block.
 */
export function transferBlock({ from, to }: Transfer, key: string, after: string | null): Transfer {
  const block = blockIn(from, key)
  const [cut, cutLeft] = parted(from.cut, ({ paragraph }) => paragraph === key)
  const taken = new Set([...keysOf(block), ...cut.map(({ sentence }) => sentence.id)])
  const [dismissed, dismissedLeft] = parted(from.dismissed, (one) => taken.has(one.sentence))
  const left = remembering(from, {
    dismissed: dismissedLeft,
    away: [...new Set([...(from.away ?? []), ...taken])],
  })
  const joined = remembering(to, {
    dismissed: [...(to.dismissed ?? []), ...dismissed],
    away: (to.away ?? []).filter((one) => !taken.has(one)),
  })
  const rows = rowsOf(to.blocks)
  const moved = rows.toSpliced(placeAfter(rows, after), 0, ...rowsOf([block]))
  return {
    from: withRows(left, rowsOf(from.blocks.filter((one) => one !== block)), cutLeft),
    to: withRows({ ...joined, arranged: true }, moved, [...(to.cut ?? []), ...cut]),
  }
}

function blockIn({ blocks }: DocumentSection, key: string): ParagraphBlock | HeadingBlock {
  const block = blocks.find((one) => one.key === key)
  if (block?.kind === 'paragraph' || block?.kind === 'heading') return block
  throw new DomainError(
    'NOT_FOUND',
    'The report has no such paragraph any more. Reload the page to see it as it is now.',
  )
}

function keysOf(block: ParagraphBlock | HeadingBlock): string[] {
  if (block.kind === 'heading') return [block.key]
  const items = block.items.map(({ key }) => key)
  return [block.key, ...items, ...sentencesOf(block).map(({ id }) => id)]
}

function parted<One>(list: readonly One[] = [], isIn: (one: One) => boolean): [One[], One[]] {
  return [list.filter(isIn), list.filter((one) => !isIn(one))]
}

/** The section with those lists in place of its own; an empty one is not kept. */
function remembering(
  { dismissed: _dismissed, away: _away, ...section }: DocumentSection,
  lists: Required<Pick<DocumentSection, 'dismissed' | 'away'>>,
): DocumentSection {
  return {
    ...section,
    ...(lists.dismissed.length === 0 ? {} : { dismissed: lists.dismissed }),
    ...(lists.away.length === 0 ? {} : { away: lists.away }),
  }
}
