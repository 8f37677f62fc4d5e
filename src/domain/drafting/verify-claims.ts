// What a sentence claims beside its values: later or earlier, rose or fell, done or to come. Each is derived again from the
// windows and intervals of the facts. Source: drafting, gate 3 "no wrong direction or tense, re-derived from the windows".

import { readApproximateDate } from '../dates/approximate-date'
import { type DateWindow, windowOf } from '../dates/approximate-window'
import type { Sentence } from '../reports/document'
import { type Range, rangeOf } from './verify-ranges'
import { readNumber } from './verify-reading'

/** What is wrong with the directions and tenses of a sentence whose names and quoted words are masked in `text`. */
export function claimFaults(sentence: Sentence, text: string): string[] {
  return [
    dateDirectionFault(sentence, text),
    numberDirectionFault(sentence, text),
    tenseFault(sentence, text),
  ].filter((fault) => fault !== null)
}

function dateDirectionFault({ facts, spans }: Sentence, text: string): string | null {
  const match = /\b(later|earlier) than\b/.exec(text)
  if (match === null) return null
  const cited = spans
    .filter(({ from, to }) => from <= match.index && to >= match.index + 5)
    .flatMap(({ fact }) => facts[fact] ?? [])
  const [yardstick, now] = cited.map(({ value }) => windowIn(value))
  const isLater = yardstick?.last != null && now?.first != null && now.first > yardstick.last
  const isEarlier = yardstick?.first != null && now?.last != null && now.last < yardstick.first
  const isTrue = match[1] === 'later' ? isLater : isEarlier
  return isTrue ? null : `says ${match[1]}, which its dates do not bear out`
}

function windowIn(value: string | undefined): DateWindow | undefined {
  const reading = readApproximateDate(value ?? '')
  return reading.ok ? windowOf(reading.date) : undefined
}

function numberDirectionFault(sentence: Sentence, text: string): string | null {
  const word = /\b(rose|fell|up|down)(?: from\b| each \w+:)/.exec(text)?.[1]
  if (word === undefined) return null
  const ranges = word === 'up' || word === 'down' ? scoresIn(text) : figuresOf(sentence)
  const isUp = word === 'rose' || word === 'up'
  const isSteady = ranges.every((range, at) => {
    const before = ranges[at - 1]
    return before === undefined || (isUp ? range.least > before.most : range.most < before.least)
  })
  return ranges.length > 1 && isSteady ? null : `says ${word}, which its figures do not bear out`
}

/** The figures of a sentence in the order of its facts, each with its hedge read as a range. */
function figuresOf({ facts }: Sentence): Range[] {
  return facts.filter(({ field }) => field === 'value').map((fact) => rangeOf(fact, facts))
}

/** The score before and the score now, as they stand in the text; that facts hold them is checked beside this. */
function scoresIn(text: string): Range[] {
  const [, now, before] = /score is (\S+).*? from ([\d.,]*\d)/.exec(text) ?? []
  return [before, now]
    .map((score) => readNumber(score ?? ''))
    .map((score) => ({ least: score, most: score }))
}

const DONE = new Set(['done', 'done-with-conditions'])
const SAYS_DONE =
  /\b(?:is|are) (?:complete|live|ready|operational|available|in place|in use|in service)\b|\b(?:has|have) (?:been|started|begun|ended|finished)\b|\bwas completed\b|\bwent live\b|\brecorded as (?:complete|done)\b/
const SAYS_AHEAD = /\bdue\b|\bshould\b|\bexpected\b|\bthe aim is\b|\bplanned\b|\bthe plan is\b/i

/** A milestone that is not done is never told as done, and one that is done never as still to come. */
function tenseFault({ facts, rule }: Sentence, text: string): string | null {
  const status = facts.find(
    ({ path, field }) => field === 'status' && /\/milestones\/[^/]+$/.test(path),
  )
  if (status === undefined) return null
  const isDone = DONE.has(status.value ?? '') || facts.some(({ field }) => field === 'actual')
  const isRecordedOpen = /\bnot (?:been )?recorded as\b/.test(text)
  if (isDone && isRecordedOpen) return 'says that something is open that is recorded as done'
  if (isDone)
    return SAYS_AHEAD.test(text) ? 'tells as still to come what is recorded as done' : null
  if (status.value === 'cancelled' || isRecordedOpen || rule === 'still-overdue') return null
  return SAYS_DONE.test(text) ? 'tells as done what is not recorded as done' : null
}
