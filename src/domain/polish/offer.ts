// Which sentences of a section may be reworded: those that the drafter wrote and nobody touched. People's own words stay
// theirs, and what is not public is not sent unless the installation allows it.
// Source: the drafting page, "People's words are theirs" and "Optional polish by a language model".

import type { PortfolioFile } from '../portfolio-file/schema'
import { sentencesOf } from '../reports/blocks/lines'
import { isDrafted } from '../reports/blocks/sentence'
import type { DocumentSection, ReportDocument, Sentence } from '../reports/document'
import { type MaskedSentence, maskSentence } from './mask'

const MOST = 60

/** Everybody may read a sentence that the draft for the public says word for word. */
export type PublicSentences = ReadonlyMap<string, string>

/** What the draft for the public says, by the id of each sentence. */
export function publicSentences({ sections }: ReportDocument): PublicSentences {
  return new Map(sections.flatMap(sentencesIn).map(({ id, text }) => [id, text]))
}

/** The sentences to send, at most sixty; `open` is null where what is not public may be sent as well. */
export function offerSection(
  section: DocumentSection,
  { open, names }: { open: PublicSentences | null; names: readonly string[] },
): MaskedSentence[] {
  return sentencesIn(section)
    .filter((one) => isDrafted(one) && (open === null || open.get(one.id) === one.text))
    .flatMap((one) => maskSentence(one, names) ?? [])
    .slice(0, MOST)
}

/** Every name and abbreviation that a programme has or had. */
export function namesOfProgrammes({ programmes }: PortfolioFile): string[] {
  return programmes.flatMap(({ name, abbreviation, names }) => [
    name,
    ...(abbreviation === undefined ? [] : [abbreviation]),
    ...names.map((one) => one.name),
  ])
}

function sentencesIn({ blocks }: DocumentSection): Sentence[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? sentencesOf(block) : []))
}
