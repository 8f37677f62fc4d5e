// Whether what a sentence gives as changed since the last report was told there, and otherwise.
// Source: drafting, "derive: what changed since the last report published to THIS committee"; gate 18.

import type { FactRef, Sentence } from '../reports/document'
import { type LastTold, thingTold } from './verify-told-record'
import { EITHER, type Judge, NEWS } from './verify-told-words'

/** The words that a sentence on a change may have, by its kind: none at all where nothing changed. */
export const AMENDED_JUDGES: Readonly<Record<string, Judge>> = {
  amended: judgeChanged,
  'amended-told': judgeChanged,
  'amended-from': judgeChanged,
  'amended-new': judgeNew,
  'amended-new-told': judgeNew,
  'event-changed': judgeEvent,
}

/** The field of a milestone or risk that the sentence is about, with the value that it has now. */
function amendedIn({ facts }: Sentence): FactRef | undefined {
  return facts.findLast(
    ({ path, field = '' }) =>
      path.startsWith('programmes/') && field !== 'name' && field !== 'title',
  )
}

/** The value in the field of the last report; undefined where it had none, null where the reader does not find the thing. */
function formerly(sentence: Sentence, last: LastTold): unknown {
  const fact = amendedIn(sentence)
  const thing = fact && thingTold(last, fact.path)
  return thing === undefined ? null : thing.get(fact?.field ?? '')
}

function judgeChanged(sentence: Sentence, last: LastTold) {
  const before = formerly(sentence, last)
  if (before === null) return []
  return before !== undefined && String(before) !== amendedIn(sentence)?.value ? NEWS : []
}

function judgeNew(sentence: Sentence, last: LastTold) {
  const fact = amendedIn(sentence)
  if (fact?.path.includes('/forecasts/')) return judgeForecast(fact, last)
  return formerly(sentence, last) === undefined ? NEWS : []
}

/** The reason of one forecast is new where neither the milestone nor any forecast of it gave that reason. */
function judgeForecast({ path, value }: FactRef, last: LastTold) {
  const told = thingTold(last, path)
  const forecasts = told?.get('forecasts')
  const known = [
    told?.get('reason'),
    ...(Array.isArray(forecasts) ? forecasts.map(({ reason }) => reason) : []),
  ]
  return told === undefined || known.includes(value) ? [] : NEWS
}

/** An event is found again by its words, and one of its date and its reason is not as it was. */
function judgeEvent(sentence: Sentence, last: LastTold) {
  const text = sentence.facts.find(({ field }) => field === 'text')
  const programme = thingTold(last, text?.path.split('/').slice(0, 2).join('/') ?? '')
  const events = programme?.get('events')
  const told = Array.isArray(events) ? events.filter((one) => one.text === text?.value) : []
  return told.length > 0 ? EITHER : []
}
