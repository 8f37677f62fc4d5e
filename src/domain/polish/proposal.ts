// What an author is shown of a model's answer, and why each sentence that was refused was. Nothing of it stands in the
// report until they accept it. Source: the drafting page, "The author accepts each polished sentence".

import type { RefusedSentence, Suggestion } from './answer'
import type { Refusal } from './judge'

/** Why there is no answer to judge. */
export type Silence = 'late' | 'unreachable' | 'refused' | 'redirected' | 'too-large' | 'unreadable'

/** `asked` is how many sentences were sent; `silence` says why none came back, where none did. */
export interface Proposal {
  asked: number
  suggestions: Suggestion[]
  refused: RefusedSentence[]
  silence: Silence | null
}

const SILENCES: Record<Silence, string> = {
  late: 'The language model did not answer in time.',
  unreachable: 'The language model could not be reached.',
  refused: 'The language model refused the request.',
  redirected: 'The language model’s address leads elsewhere, so nothing was sent there.',
  'too-large': 'The language model answered with more than Milepost reads.',
  unreadable: 'The language model answered with something that Milepost cannot read.',
}

/**
 * What came of it, in words.
 * @example proposalInWords({ asked: 0, suggestions: [], refused: [], silence: null })
 * // 'There is nothing here to reword: …'
 */
export function proposalInWords({ asked, suggestions, refused, silence }: Proposal): string {
  if (asked === 0)
    return 'There is nothing here to reword: only drafted sentences that are public and up to date are sent.'
  if (silence !== null) return `${SILENCES[silence]} Your text is as it was. Try again later.`
  const kept =
    refused.length === 0
      ? ''
      : ` ${count(refused.length, 'suggestion was', 'suggestions were')} refused, because it was not certain that they say the same.`
  if (suggestions.length === 0)
    return `There are no suggestions. The sentences stay as they are.${kept}`
  return `${count(suggestions.length, 'suggestion', 'suggestions')}. Nothing changes until you accept one.${kept}`
}

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`

const REASONS: Record<Refusal, string> = {
  missing: 'it was not answered, or answered twice',
  form: 'it is not one well-formed sentence',
  slots: 'its values are not the same in the same order',
  value: 'it states a number, date or rating of its own',
  name: 'it has a name of its own',
  words: 'it has words that are not in the vocabulary',
  length: 'it is much longer',
  meaning: 'its words mean something else, or stand elsewhere',
  negation: 'it says “not” where ours does not, or the other way round',
  direction: 'it says another direction',
  hedge: 'it adds or drops a hedge',
  cause: 'it adds or drops a cause',
  modality: 'it tells a plan as done, or what is done as a plan',
}

/** @example refusalInWords('slots') // 'its values are not the same in the same order' */
export const refusalInWords = (reason: Refusal): string => REASONS[reason]
