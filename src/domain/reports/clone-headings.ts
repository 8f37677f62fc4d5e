// The headings that an author put into a report go over into the next one, each over what it stood over. Its paragraphs may
// be others then, so a heading names all that stood under it. Source: the drafting page, "Editor" and "Redrafting".

import type { ReportSection, SectionHeading } from '../portfolio-file/report'
import type { Block, DocumentSection, HeadingBlock } from './document'

/**
 * The headings of a section as it was drawn. `keyOf` gives the key that a block has in what the next report contains,
 * without the section's; undefined for what is not taken over.
 */
export function headingsIn(
  { blocks }: Pick<DocumentSection, 'blocks'>,
  keyOf: (block: Block) => string | undefined,
): SectionHeading[] {
  const found: SectionHeading[] = []
  for (const block of blocks) {
    const last = found.at(-1)
    if (block.kind === 'heading') found.push({ text: block.text, over: [] })
    else if (last !== undefined) last.over.push(...[keyOf(block) ?? []].flat())
  }
  return found
}

/** The section with those headings in place of the ones that it had; with none, as if there had never been one. */
export function withHeadings(
  { headings: _before, ...section }: ReportSection,
  headings: readonly SectionHeading[],
): ReportSection {
  return headings.length === 0 ? section : { ...section, headings: [...headings] }
}

/**
 * The blocks of a section of that key with its author's headings between them: each before the first of what it stood over
 * that is there; where nothing of that is, before the next heading.
 */
export function putHeadings(
  section: string,
  blocks: readonly Block[],
  headings: readonly SectionHeading[],
): Block[] {
  let rows = [...blocks]
  let next = rows.length
  for (const [at, { text, over }] of [...headings.entries()].toReversed()) {
    const keys = new Set(over.map((key) => `${section}/${key}`))
    const first = rows.findIndex(({ key }) => keys.has(key))
    next = first === -1 ? next : Math.min(first, next)
    const heading: HeadingBlock = { kind: 'heading', key: `${section}/heading-${at + 1}`, text }
    rows = rows.toSpliced(next, 0, heading)
  }
  return rows
}
