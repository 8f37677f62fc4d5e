// A report may start from the one before: what its author wrote there is taken over and marked as unchanged until somebody
// touches it, so that old words are never signed as new ones unseen. Source: the drafting page, "Redrafting"; committee
// conventions, 2 "section order".

import { DomainError } from '../errors'
import { sentencesOf } from './blocks/lines'
import { isOfAuthor } from './blocks/sentence'
import type { DocumentWarning, ParagraphBlock, ReportDocument, Sentence } from './document'

/** Whether the words were taken over from the report before and nobody has touched them since. */
export const isCarried = (sentence: Sentence): boolean =>
  sentence.carriedFrom !== undefined && !isOfAuthor(sentence)

/** The paragraphs that still hold words of the report before, in reading order. */
export function carriedParagraphs({
  sections,
}: Pick<ReportDocument, 'sections'>): ParagraphBlock[] {
  return sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'paragraph'))
    .filter((block) => sentencesOf(block).some(isCarried))
}

/** Throws CONFLICT when words of the report before stand untouched and whoever approves it has not said that they may. */
export function assertTouched(
  document: Pick<ReportDocument, 'sections'>,
  { carried }: { carried?: boolean | undefined },
): void {
  const count = carriedParagraphs(document).length
  if (count === 0 || carried === true) return
  throw new DomainError(
    'CONFLICT',
    `${count === 1 ? 'One paragraph was' : `${count} paragraphs were`} taken over from the report before and not touched since. Look at what they say, or approve the report as it stands.`,
    { field: 'carried', current: { carried: true } },
  )
}

/** For the author: where the words of the report before stand untouched, a note for each section. */
export function carriedWarnings({ sections }: Pick<ReportDocument, 'sections'>): DocumentWarning[] {
  return sections.flatMap((section) => {
    const count = carriedParagraphs({ sections: [section] }).length
    if (count === 0) return []
    const what = count === 1 ? 'One paragraph' : `${count} paragraphs`
    return [
      {
        code: 'carried-over',
        message: `${what} under “${section.heading}” ${count === 1 ? 'was' : 'were'} taken over from the report before and ${count === 1 ? 'has' : 'have'} not been touched since.`,
        facts: [],
      },
    ]
  })
}
