// What a committee is told once: what a programme is for, where it belongs, what people wrote of it, a figure of a month. A
// report that tells it again tells as news what is none. Source: drafting, "what changed since the last report published to
// THIS committee"; gate 8.

import type { FactRef, Sentence } from '../reports/document'
import {
  type LastTold,
  printedIn,
  programmeTold,
  ratingTold,
  thingTold,
} from './verify-told-record'
import { CHANGED, type Judge, newsUnless } from './verify-told-words'

const ONCE: Judge = (sentence, last) =>
  newsUnless(printedIn(sentence).some((fact) => isOf(fact) && wasSaid(fact, last)))

/** The words that a sentence on these may have, by its kind: none where it was told. */
export const STANDING_JUDGES: Readonly<Record<string, Judge>> = {
  ...Object.fromEntries(
    ['stage', 'objective', 'objective-to', 'objective-words', 'status'].map((kind) => [kind, ONCE]),
  ),
  ...Object.fromEntries(['part-of', 'lead', 'was-named', 'nothing'].map((kind) => [kind, again])),
  'rating-none': (sentence, last) => newsUnless(wasUnrated(sentence, last)),
  ...Object.fromEntries(
    [
      'event',
      'event-of',
      'benefit',
      'benefit-past',
      'purpose',
      'purpose-is',
      'reference',
      'reference-words',
    ].map((kind) => [kind, judgeText]),
  ),
  'event-now': (sentence, last) =>
    wasWritten(sentence, last) && !wasWritten(sentence, last, true) ? CHANGED : [],
}

const FIELDS: ReadonlySet<string> = new Set(['stage', 'objective', 'status'])

function isOf({ path, field = '' }: FactRef): boolean {
  return FIELDS.has(field) && /^programmes\/[^/]+$/.test(path)
}

function wasSaid({ path, field = '', value }: FactRef, last: LastTold): boolean {
  return thingTold(last, path)?.get(field) === value
}

/** These are told with a programme that a committee has not heard of, and never again. */
function again({ facts }: Sentence, last: LastTold) {
  return newsUnless(facts.some(({ path }) => programmeTold(last, path) !== undefined))
}

function wasUnrated({ facts }: Sentence, last: LastTold): boolean {
  const path = facts[0]?.path ?? ''
  const isKnown = programmeTold(last, path) !== undefined
  return isKnown && ratingTold(last, `${path}/ratings/overall/-`) === undefined
}

function judgeText(sentence: Sentence, last: LastTold) {
  return newsUnless(wasWritten(sentence, last))
}

/** Whether the last report held an event or a reference in these words, and in this state where that is asked for. */
function wasWritten(sentence: Sentence, last: LastTold, isOfState = false): boolean {
  const text = printedIn(sentence).find(({ field }) => field === 'text')
  const programme = text && programmeTold(last, text.path)
  if (text === undefined || programme === undefined) return false
  if (text.path.includes('/references/'))
    return programme.references.some((one) => one.text === text.value)
  const status = sentence.facts.find(({ field }) => field === 'status')?.value
  return programme.events.some(
    (one) => one.text === text.value && (!isOfState || one.status === status),
  )
}
