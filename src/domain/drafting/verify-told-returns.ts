// Which word a sentence on a return or a suggested rating may have, held against the day of the last report: what was missing
// then is "still" missing, and what came late is told once. Source: drafting, "Unchanged is one sentence"; gates 3 and 8.

import type { FactRef, Sentence } from '../reports/document'
import { type LastTold, programmeTold, ratingTold } from './verify-told-record'
import { type Judge, NEWS, newsUnless, SAME } from './verify-told-words'

export const RETURN_JUDGES: Readonly<Record<string, Judge>> = {
  'return-missing': (sentence, last) =>
    wasMissing(sentence, last) && wasRatedSo(sentence, last) ? SAME : NEWS,
  'return-missing-unrated': (sentence, last) => (wasMissing(sentence, last) ? SAME : NEWS),
  'return-late': (sentence, last) =>
    newsUnless(returned(sentence).some((fact) => fact.field === 'submittedOn' && isBy(fact, last))),
  'rating-suggested': (sentence, last) =>
    wasSuggested(sentence, last) && wasRatedSo(sentence, last) ? SAME : NEWS,
}

/** Whether a return that is missing now was due before the last report, and so missing then. */
export function wasMissing(sentence: Sentence, last: LastTold): boolean {
  return returned(sentence).some(
    ({ field, value, path }) =>
      field === 'due' && (value ?? '') < last.on && programmeTold(last, path) !== undefined,
  )
}

function returned({ facts }: Sentence): FactRef[] {
  return facts.filter(({ path }) => path.includes('/returns/'))
}

function isBy({ value = '', path }: FactRef, last: LastTold): boolean {
  return value <= last.on && programmeTold(last, path) !== undefined
}

function wasSuggested({ facts }: Sentence, last: LastTold): boolean {
  return facts.some(({ path }) => {
    const [, on] = /\/suggested\/(.+)$/.exec(path) ?? []
    return on !== undefined && on <= last.on
  })
}

/** Whether the rating that is given beside it is the one that the last report held. */
function wasRatedSo({ facts }: Sentence, last: LastTold): boolean {
  const rated = facts.filter(({ path }) => path.includes('/ratings/'))
  return (
    rated.length > 0 &&
    rated.every(({ path, field, value }) => {
      const told = ratingTold(last, path)
      return told !== undefined && (field === 'recordedOn' ? told.recordedOn : told.value) === value
    })
  )
}
