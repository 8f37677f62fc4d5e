// Paragraphs are numbered once, 1 to N through all headings, and items lettered under them, when the report is drawn up and
// never by hand: so numbering cannot restart. Source: committee conventions, 4 "Numbering".

import type { Block, ReportDocument } from './document'

/** The document with its paragraphs numbered from 1 in reading order; tables and notes of withholding have no number. */
export function numberDocument(document: ReportDocument): ReportDocument {
  let number = 0
  const numbered = (block: Block): Block => {
    if (block.kind !== 'paragraph') return block
    number += 1
    return { ...block, number }
  }
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(numbered),
  }))
  return { ...document, sections }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * The letter of an item by its place from 0, doubled after z as Word does: 'a', 'b', …, 'z', 'aa', 'bb'.
 * @example itemLetter(2) // 'c'
 */
export function itemLetter(index: number): string {
  const letter = LETTERS[index % LETTERS.length] ?? ''
  return letter.repeat(1 + Math.floor(index / LETTERS.length))
}
