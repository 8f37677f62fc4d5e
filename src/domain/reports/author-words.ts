// Whatever an author wrote into a working draft, wherever it is kept: in the paper, taken out of it, or in a paragraph that
// was deleted. None of it goes away unasked. Source: the drafting page, gate 17.

import { sentencesOf } from './blocks/lines'
import { isOfAuthor, plain } from './blocks/sentence'
import { ownSentence } from './blocks/write'
import type { Block, DraftedSentence, ReportDocument, Sentence } from './document'
import { upgradeSection } from './earlier-edits'

/** Every sentence that holds words of the author; in a document of an earlier release too. */
export function wordsOfAuthor({ sections }: ReportDocument): DraftedSentence[] {
  return sections
    .map(upgradeSection)
    .flatMap(({ blocks, cut = [], deleted = [] }): Sentence[] => [
      ...[...blocks, ...deleted.map(({ block }) => block)].flatMap((block) =>
        block.kind === 'paragraph' ? sentencesOf(block) : headingWords(block),
      ),
      ...cut.map(({ sentence }) => sentence),
    ])
    .filter((one) => isOfAuthor(one) && one.text !== one.edit?.base.text)
    .map(plain)
}

function headingWords(block: Block): Sentence[] {
  return block.kind === 'heading' ? [ownSentence(block.key, block.text)] : []
}
