// An item of the summary stands for a section, and is out of date once the section says something else than it did when
// the item was drafted. A mark of the section's text is kept beside the item. Source: drafting, "Staleness is a hash comparison".

import type { DocumentSection, ReportDocument } from './document'

/**
 * A mark of what a section says, 16 hexadecimal digits: the same text in the same order has the same mark. It is for
 * comparing, and guards nothing.
 */
export function markOfSection({ heading, blocks }: DocumentSection): string {
  const said = blocks.map((block) => {
    if (block.kind === 'withheld') return block.ground
    if (block.kind === 'heading') return block.text
    if (block.kind === 'table') return [block.head, block.rows].flat().map(textsOf)
    return [block.sentences, ...block.items.map(({ sentences }) => sentences)].map(textsOf)
  })
  const text = JSON.stringify([heading, said])
  return hexOf(mix(text, 0x811c9dc5)) + hexOf(mix(text, 0x9747b28c))
}

/**
 * Whether the summary's item for the section was drafted from other words than the section has now, or stands for a section
 * that is gone. False where there is no such item, and for one of an earlier release, which kept no mark.
 */
export function isSummaryStale(
  { summary, sections }: Pick<ReportDocument, 'summary' | 'sections'>,
  section: string,
): boolean {
  const item = summary?.items.find((one) => one.section === section)
  if (item === undefined) return false
  const found = sections.find(({ key }) => key === section)
  return found === undefined || (item.mark !== undefined && item.mark !== markOfSection(found))
}

/** The document with each item of its summary marked with what its section says. */
export function markSummary(document: ReportDocument): ReportDocument {
  const { summary, sections } = document
  if (summary === undefined) return document
  const items = summary.items.map((item) => {
    const section = sections.find(({ key }) => key === item.section)
    return section === undefined ? item : { ...item, mark: markOfSection(section) }
  })
  return { ...document, summary: { ...summary, items } }
}

function textsOf(parts: readonly { text: string }[]): string[] {
  return parts.map(({ text }) => text)
}

/** FNV-1a over the code units of the text. */
function mix(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

function hexOf(hash: number): string {
  return hash.toString(16).padStart(8, '0')
}
