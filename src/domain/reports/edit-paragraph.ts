// An author's words are theirs: an edited paragraph holds exactly what was typed, with the drafted sentences under it, so
// that one click gives those back. Sentences that were left alone keep their facts. Source: the drafting page,
// "Redrafting" and "People's words are theirs".

import { DomainError } from '../errors'
import { restoreWords } from './blocks/restore'
import { typedText } from './blocks/typed-lines'
import { writeParagraph } from './blocks/write'
import type { Block, DocumentSection, ParagraphBlock, ReportDocument } from './document'
import { upgradeSection } from './earlier-edits'
import { numberDocument } from './numbering'

export { EDITED_RULE } from './blocks/sentence'

/**
 * The document with the text of one paragraph replaced. A line that begins `a. `, `b. ` begins a lettered item, which
 * goes on until the next; the letters themselves are ignored, and line breaks become spaces. Typing what was drafted
 * undoes the edit. Throws NOT_FOUND when there is no such paragraph, INVALID when nothing stands before its items.
 * @example editParagraph(document, 'police-itm/done', 'Two milestones are done:\na. The design.\nb. The build.')
 */
export function editParagraph(document: ReportDocument, key: string, text: string): ReportDocument {
  return changeSection(document, sectionOf(document, key).key, (section) =>
    writeParagraph(section, key, text),
  )
}

/** The document with the drafted words of one paragraph back in place; a paragraph without any goes. */
export function restoreParagraph(document: ReportDocument, key: string): ReportDocument {
  return changeSection(document, sectionOf(document, key).key, (section) =>
    restoreWords(section, key),
  )
}

/** The document with one section changed, which is then one version further. */
export function changeSection(
  document: ReportDocument,
  key: string,
  change: (section: DocumentSection) => DocumentSection,
): ReportDocument {
  const section = document.sections.find((one) => one.key === key)
  return section === undefined
    ? document
    : withSections(document, [change(upgradeSection(section))])
}

/** The document with those sections in place of what they were, each one version further. */
export function withSections(
  document: ReportDocument,
  changed: readonly DocumentSection[],
): ReportDocument {
  const sections = document.sections.map((section) => {
    const next = changed.find(({ key }) => key === section.key)
    return next === undefined ? section : { ...next, version: (section.version ?? 1) + 1 }
  })
  return numberDocument({ ...document, sections })
}

/** What the draft says in place of an edited paragraph: '' when it has no such paragraph, null when nothing was edited. */
export function draftedText(document: ReportDocument, key: string): string | null {
  if (!isEdited(getParagraph(document, key))) return null
  const [block] = listParagraphs(restoreParagraph(document, key)).filter((one) => one.key === key)
  return block === undefined ? '' : typedText(block)
}

/** Every numbered paragraph, in reading order. */
export function listParagraphs(document: ReportDocument): ParagraphBlock[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'paragraph'),
  )
}

/** Whether an author's words stand in place of the drafted ones. */
export function isEdited(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph' && block.origin === 'edited'
}

/** The paragraph of that key. Throws NOT_FOUND. */
export function getParagraph(document: ReportDocument, key: string): ParagraphBlock {
  const found = listParagraphs(document).find((block) => block.key === key)
  if (found !== undefined) return found
  throw gone()
}

/** The section that the paragraph of that key stands in. Throws NOT_FOUND. */
export function sectionOf({ sections }: ReportDocument, paragraph: string): DocumentSection {
  const found = sections.find(({ blocks }) =>
    blocks.some(({ kind, key }) => kind === 'paragraph' && key === paragraph),
  )
  if (found !== undefined) return found
  throw gone()
}

/** What is refused when somebody else took out what was to be changed. */
export const gone = () =>
  new DomainError(
    'NOT_FOUND',
    'The report has no such paragraph any more. Reload the page to see it as it is now.',
  )
