// A new draft never takes away or changes an author's words: what was edited stays, and says so when the draft beneath it
// moved; what was left alone is refreshed. Words are never merged. Source: the drafting page, "Redrafting".

import type { Block, DocumentSection, ParagraphBlock, ReportDocument } from './document'
import { isEdited, sameWords } from './edit-paragraph'
import { numberDocument } from './numbering'

/**
 * `fresh` with the edits of `previous` in place. A paragraph that was edited and is no longer drafted stays after the
 * paragraph that it followed, marked out of date, as long as its section is there and withholds nothing.
 */
export function redraftDocument(previous: ReportDocument, fresh: ReportDocument): ReportDocument {
  return numberDocument({
    ...fresh,
    sections: fresh.sections.map((section) => {
      const before = previous.sections.find(({ key }) => key === section.key)
      return before === undefined ? section : withEdits(section, before)
    }),
  })
}

function withEdits(fresh: DocumentSection, previous: DocumentSection): DocumentSection {
  const edited = previous.blocks.filter(isEdited)
  const kept = fresh.blocks.map((block): Block => {
    const edit = edited.find(({ key }) => key === block.key)
    return block.kind === 'paragraph' && edit !== undefined ? keepEdit(edit, block) : block
  })
  if (fresh.blocks.some(({ kind }) => kind === 'withheld')) return { ...fresh, blocks: kept }
  const orphans = edited.filter(({ key }) => !fresh.blocks.some((block) => block.key === key))
  return {
    ...fresh,
    blocks: orphans.reduce((blocks, orphan) => insertAfter(blocks, orphan, previous), kept),
  }
}

function keepEdit(edit: ParagraphBlock, fresh: ParagraphBlock): ParagraphBlock {
  const drafted = { sentences: fresh.sentences, items: fresh.items }
  if (sameWords(edit, drafted)) return fresh
  const moved = edit.original === undefined || !sameWords(edit.original, drafted)
  return {
    ...edit,
    original: drafted,
    ...(moved ? { outOfDate: true } : {}),
  }
}

function insertAfter(
  blocks: readonly Block[],
  orphan: ParagraphBlock,
  previous: DocumentSection,
): Block[] {
  const before = previous.blocks.slice(0, previous.blocks.indexOf(orphan)).map(({ key }) => key)
  const place = blocks.findLastIndex(({ key }) => before.includes(key)) + 1
  const kept: ParagraphBlock = {
    ...orphan,
    outOfDate: true,
    original: { sentences: [], items: [] },
  }
  return blocks.toSpliced(place, 0, kept)
}
