// An author may put headings of their own into a section, one level below its heading. They have no number, so that the
// paragraphs under them go on counting. Source: the drafting page, "Editor": "Blocks {heading, paragraph, a., i., table}".

import { DomainError } from '../../errors'
import type { DocumentSection, HeadingBlock } from '../document'
import { rowsOf } from './lines'
import { placeAfter, withRows } from './section'

/** A heading after the block of that key; null: before all. The section keeps its order from then on. */
export function addHeading(
  section: DocumentSection,
  after: string | null,
  text: string,
): DocumentSection {
  const rows = rowsOf(section.blocks)
  const heading: HeadingBlock = { kind: 'heading', key: headingKey(section), text }
  return withRows(
    { ...section, arranged: true },
    rows.toSpliced(placeAfter(rows, after), 0, heading),
  )
}

/** The section with other words in one heading. Throws NOT_FOUND. */
export function writeHeading(section: DocumentSection, key: string, text: string): DocumentSection {
  const heading = headingIn(section, key)
  const blocks = section.blocks.map((block) => (block === heading ? { ...heading, text } : block))
  return { ...section, blocks }
}

/** The section without a heading; what stood under it stays. Throws NOT_FOUND. */
export function deleteHeading(section: DocumentSection, key: string): DocumentSection {
  const heading = headingIn(section, key)
  const rows = rowsOf(section.blocks)
  return withRows(
    section,
    rows.filter((row) => row !== heading),
  )
}

/** The headings of a section that nothing stands under: another heading follows, or the section ends. */
export function emptyHeadings({ blocks }: DocumentSection): string[] {
  return blocks.flatMap(({ kind, key }, at) =>
    kind === 'heading' && (blocks[at + 1]?.kind ?? 'heading') === 'heading' ? [key] : [],
  )
}

function headingIn({ blocks }: DocumentSection, key: string): HeadingBlock {
  const found = blocks.find((block) => block.kind === 'heading' && block.key === key)
  if (found?.kind === 'heading') return found
  throw new DomainError(
    'NOT_FOUND',
    'The report has no such heading any more. Reload the page to see it as it is now.',
  )
}

function headingKey({ key, blocks, away = [] }: DocumentSection): string {
  const taken = new Set([...blocks.map((block) => block.key), ...away])
  let number = 1
  while (taken.has(`${key}/heading-${number}`)) number += 1
  return `${key}/heading-${number}`
}
