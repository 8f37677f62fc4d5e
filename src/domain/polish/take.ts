// A suggestion that its author accepts becomes an edit of theirs, marked with where its words came from and who took them.
// It is judged once more against the sentence as it stands then. Source: the drafting page, "The author accepts each".

import { DomainError } from '../errors'
import { sentencesOf } from '../reports/blocks/lines'
import { isDrafted, rewrite } from '../reports/blocks/sentence'
import type { DocumentSection, Sentence } from '../reports/document'
import { refusalOf } from './judge'
import { maskSentence } from './mask'

/**
 * The section with one drafted sentence in the words of the model, accepted by `by`. Throws NOT_FOUND when the sentence
 * is gone, CONFLICT when somebody changed it or the words do not say the same.
 */
export function takeSuggestion(
  section: DocumentSection,
  suggestion: { sentence: string; text: string },
  by: string,
): DocumentSection {
  let isThere = false
  const take = (one: Sentence): Sentence => {
    if (one.id !== suggestion.sentence) return one
    isThere = true
    return polished(one, suggestion.text, by)
  }
  const blocks = section.blocks.map((block) => {
    if (
      block.kind !== 'paragraph' ||
      !sentencesOf(block).some(({ id }) => id === suggestion.sentence)
    )
      return block
    const items = block.items.map((item) => ({ ...item, sentences: item.sentences.map(take) }))
    return { ...block, origin: 'edited' as const, sentences: block.sentences.map(take), items }
  })
  if (isThere) return { ...section, blocks }
  throw new DomainError(
    'NOT_FOUND',
    'That sentence is not in the report any more. Reload the page to see it as it is now.',
  )
}

function polished(sentence: Sentence, text: string, by: string): Sentence {
  const ours = isDrafted(sentence) ? maskSentence(sentence) : null
  const theirs = ours === null ? null : maskAgain(text, ours.values)
  if (ours === null || theirs === null || refusalOf(ours, theirs) !== null)
    throw new DomainError(
      'CONFLICT',
      'That suggestion is no longer one of this sentence. Ask for suggestions again.',
    )
  const { edit, ...taken } = rewrite(sentence, text)
  return edit === undefined ? taken : { ...taken, edit: { ...edit, polishedBy: by } }
}

/** The text with the values in their places again, one after another; null where one is not there. */
function maskAgain(text: string, values: readonly string[]): string | null {
  let masked = ''
  let rest = text
  for (const [place, value] of values.entries()) {
    const at = rest.indexOf(value)
    if (at === -1) return null
    masked += `${rest.slice(0, at)}[${place + 1}]`
    rest = rest.slice(at + value.length)
  }
  return masked + rest
}
