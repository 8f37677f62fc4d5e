// Earlier releases kept the drafted words of an edited paragraph whole, beside the edit. Such a working draft is read as
// sentences that were each rewritten, so that no word of it is lost. Source: the drafting page, "Redrafting".

import { rowsOf, sentencesOf } from './blocks/lines'
import { withRows } from './blocks/section'
import { isOfAuthor } from './blocks/sentence'
import { typedText } from './blocks/typed-lines'
import { ownSentence, writeParagraph } from './blocks/write'
import type { DocumentSection, ParagraphBlock, Sentence } from './document'

/** The section with every edit of an earlier release kept sentence by sentence; others are as they were. */
export function upgradeSection(section: DocumentSection): DocumentSection {
  return section.blocks.reduce(
    (upgraded, block) =>
      block.kind === 'paragraph' && block.original !== undefined
        ? upgradeParagraph(upgraded, block, block.original)
        : upgraded,
    section,
  )
}

function upgradeParagraph(
  section: DocumentSection,
  block: ParagraphBlock,
  original: NonNullable<ParagraphBlock['original']>,
): DocumentSection {
  const { original: _original, outOfDate, ...rest } = block
  const isOrphan = sentencesOf(original).length === 0
  const drafted: ParagraphBlock = { ...rest, origin: 'drafted', ...original }
  const start = isOrphan ? { ...rest, ...orphaned(rest) } : drafted
  const placed = {
    ...section,
    blocks: section.blocks.map((one) => (one === block ? start : one)),
  }
  if (isOrphan) return withRows(placed, rowsOf(placed.blocks))
  const written = writeParagraph(placed, block.key, typedText(block))
  return outOfDate === true ? flagged(written, block.key) : written
}

function orphaned({ sentences, items }: Pick<ParagraphBlock, 'sentences' | 'items'>) {
  const orphan = (one: Sentence): Sentence => ({
    ...one,
    edit: { base: ownSentence(one.id, ''), fresh: null },
  })
  return {
    sentences: sentences.map(orphan),
    items: items.map((item) => ({ ...item, sentences: item.sentences.map(orphan) })),
  }
}

/** What the author had still to choose stays to be chosen: the draft is not what they had before them when they wrote. */
function flagged(section: DocumentSection, key: string): DocumentSection {
  const unseen = (one: Sentence): Sentence =>
    isOfAuthor(one) && one.edit !== undefined
      ? { ...one, edit: { base: { ...one.edit.base, text: '' }, fresh: one.edit.base } }
      : one
  const rows = rowsOf(section.blocks).map((row) =>
    row.kind === 'line' && row.paragraph === key
      ? { ...row, sentences: row.sentences.map(unseen) }
      : row,
  )
  return withRows(section, rows)
}
