// Which word a sentence on a milestone may have, held against where the milestone stood when this committee was told last:
// "still" of the same state and date, "now" of another one, neither of what was not told.
// Source: drafting, "Unchanged is one sentence"; gates 3 and 8.

import { readApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import type { Sentence } from '../reports/document'
import { isApart, readLength, sizeOf } from './verify-computed'
import {
  type LastTold,
  type MilestoneTold,
  milestoneTold,
  printedIn,
  wasTold,
} from './verify-told-record'
import { CHANGED, EITHER, type Judge, NEWS, SAME } from './verify-told-words'

/** The words that a sentence on a milestone may have, by its kind. */
export const MILESTONE_JUDGES: Readonly<Record<string, Judge>> = {
  ...Object.fromEntries(
    ['due', 'expected', 'hoped', 'in-progress', 'planned', 'paused', 'follows'].map((kind) => [
      kind,
      judgeState,
    ]),
  ),
  overdue: judgeOverdue,
  'still-overdue': judgeOverdue,
  done: judgeConditions,
  'done-on': judgeConditions,
  conditions: (sentence, last) => {
    const told = toldOf(sentence, last)
    const isSame = told?.milestone.status === 'done-with-conditions' && areTold(sentence, last)
    return isSame ? SAME : NEWS
  },
  condition: (sentence, last) => {
    const told = toldOf(sentence, last)
    if (told === undefined || !isOpen(told) || !areTold(sentence, last)) return NEWS
    return told.state === 'overdue' ? SAME : EITHER
  },
  worded: (sentence, last) => (isFieldTold(sentence, last, 'wording') ? EITHER : NEWS),
  'no-date': (sentence, last) => {
    const told = toldOf(sentence, last)
    const { wording, condition } = told?.milestone ?? {}
    const isUndated = told?.state === 'undated'
    return isUndated && wording === undefined && condition === undefined ? SAME : NEWS
  },
  'date-on-record': (sentence, last) => {
    const told = toldOf(sentence, last)
    return told?.state === 'paused' && told.date === dateIn(sentence) ? SAME : NEWS
  },
  'waits-for': judgeWaiting,
  'than-promised': (sentence, last) => {
    const told = toldOf(sentence, last)
    return told !== undefined && isSameMove(sentence, told, told.promise) ? SAME : NEWS
  },
  'than-rebaselined': (sentence, last) => {
    const told = toldOf(sentence, last)
    const moved = told?.milestone.rebaselines.at(-1)
    const isSame = printedIn(sentence).every(
      ({ field, value }) => field !== 'recordedOn' || value === moved?.recordedOn,
    )
    return told !== undefined && isSame && isSameMove(sentence, told, moved?.to) ? SAME : NEWS
  },
  'first-promised': (sentence, last) => {
    const told = toldOf(sentence, last)
    const isSame = told !== undefined && told.promise === dateIn(sentence)
    return isSame && isPromiseTold(told) ? SAME : NEWS
  },
}

/** Whether a first report on the day of the last one would have given the promise without a comparison. */
function isPromiseTold({ state, date, promise }: MilestoneTold): boolean {
  if (state === 'undated') return true
  const [promised, is] = [promise, date].map(windowIn)
  if (promised === undefined || is === undefined) return false
  if (promised.first === is.first && promised.last === is.last) return false
  if (state === 'overdue' || state === 'cancelled') return true
  if (moveBetween(promise, date) !== null && state !== 'done') return false
  const isMet = is.last !== null && promised.last !== null && is.last <= promised.last
  return moveBetween(promise, date) === null && !(state === 'done' && isMet)
}

function toldOf({ facts }: Sentence, last: LastTold): MilestoneTold | undefined {
  const path = facts.find((one) => one.path.includes('/milestones/'))?.path
  return path === undefined ? undefined : milestoneTold(last, path)
}

const OPEN: ReadonlySet<string> = new Set(['dated', 'undated', 'overdue'])

function isOpen({ state }: MilestoneTold): boolean {
  return OPEN.has(state)
}

const DATES: ReadonlySet<string> = new Set(['forecast', 'baseline', 'to', 'actual'])

function dateIn(sentence: Sentence): string | undefined {
  return printedIn(sentence).find(({ field = '' }) => DATES.has(field))?.value
}

function areTold(sentence: Sentence, last: LastTold): boolean {
  return printedIn(sentence).every((fact) => wasTold(last, fact))
}

function isFieldTold(sentence: Sentence, last: LastTold, name: string): boolean {
  return printedIn(sentence).some((fact) => fact.field === name && wasTold(last, fact))
}

/** Whether the milestone is called as the committee knows it. */
function isCalledSo(sentence: Sentence, last: LastTold, { milestone }: MilestoneTold): boolean {
  return printedIn(sentence)
    .filter(({ path, field }) => field === 'name' && path.endsWith(`/milestones/${milestone.key}`))
    .every((fact) => wasTold(last, fact))
}

const STATES: Readonly<Record<string, MilestoneTold['state']>> = {
  paused: 'paused',
  'in-progress': 'undated',
  planned: 'undated',
  follows: 'undated',
}

function judgeState(sentence: Sentence, last: LastTold) {
  const told = toldOf(sentence, last)
  if (told === undefined || told.state === 'done') return NEWS
  const state = STATES[sentence.rule] ?? 'dated'
  if (told.state !== state) return CHANGED
  if (state === 'dated' && told.date !== dateIn(sentence)) return CHANGED
  if (!isCalledSo(sentence, last, told)) return NEWS
  if (state === 'paused') return SAME
  if (state === 'dated') return confidenceOf(told) === sentence.rule ? SAME : CHANGED
  return judgeUndated(sentence, last, told)
}

function confidenceOf({ milestone: { confidence } }: MilestoneTold): string {
  return confidence === undefined || confidence === 'committed' ? 'due' : confidence
}

/** A milestone without a date follows a condition, or is planned or in progress where none fits into its sentence. */
function judgeUndated(sentence: Sentence, last: LastTold, { milestone }: MilestoneTold) {
  const { rule } = sentence
  if (rule === 'follows') return isFieldTold(sentence, last, 'condition') ? SAME : CHANGED
  if (milestone.condition !== undefined) return null
  return (milestone.status === 'in-progress') === (rule === 'in-progress') ? SAME : CHANGED
}

function judgeOverdue(sentence: Sentence, last: LastTold) {
  const told = toldOf(sentence, last)
  return told?.state === 'overdue' && told.date === dateIn(sentence) ? SAME : NEWS
}

/** That something was done with conditions is told again where its name or its conditions changed. */
function judgeConditions(sentence: Sentence, last: LastTold) {
  const told = toldOf(sentence, last)
  const isConditional = sentence.facts.some(({ value }) => value === 'done-with-conditions')
  if (!isConditional) return null
  const isSame =
    told?.milestone.status === 'done-with-conditions' &&
    told.date === dateIn(sentence) &&
    areTold(sentence, last)
  if (told === undefined || !isSame) return NEWS
  const { wording, condition } = told.milestone
  return wording === undefined && condition === undefined ? SAME : EITHER
}

function judgeWaiting(sentence: Sentence, last: LastTold) {
  const status = sentence.facts.find(({ field }) => field === 'name')
  const owner = ownerOf(sentence, last)
  if (status === undefined || owner === undefined) return null
  const isTold = isOpen(owner) && owner.milestone.condition === undefined
  return isTold && areTold(sentence, last) ? EITHER : NEWS
}

/** The milestone that waits, which the sentence names by its id alone. */
function ownerOf({ id, facts }: Sentence, last: LastTold): MilestoneTold | undefined {
  const [, key] = /\/milestone\/([^/]+)\/depends-on$/.exec(id) ?? []
  const programme = /^programmes\/[^/]+/.exec(facts[0]?.path ?? '')?.[0]
  return key === undefined || programme === undefined
    ? undefined
    : milestoneTold(last, `${programme}/milestones/${key}`)
}

/** 'later' or 'earlier', null where the windows overlap or a date is missing. */
function moveBetween(from: string | undefined, to: string | undefined): string | null {
  const [yardstick, date] = [from, to].map(windowIn)
  if (yardstick?.last != null && date?.first != null && date.first > yardstick.last) return 'later'
  if (yardstick?.first != null && date?.last != null && date.last < yardstick.first)
    return 'earlier'
  return null
}

function windowIn(value: string | undefined) {
  const reading = readApproximateDate(value ?? '')
  return reading.ok ? windowOf(reading.date) : undefined
}

/** Whether the last report gave the same move from the same date: "5 weeks later than first promised (1 May 2021)". */
function isSameMove(sentence: Sentence, told: MilestoneTold, from: string | undefined): boolean {
  const [, size, way] = SIZED.exec(sentence.text) ?? []
  const yardstick = printedIn(sentence).find(({ field = '' }) => DATES.has(field))?.value
  if (!isComparable(told, sentence) || from === undefined || from !== yardstick) return false
  if (moveBetween(from, told.date) !== way) return false
  const dates = [cited(from), cited(told.date)]
  const length = readLength(size ?? '')
  return length === null
    ? Number.isNaN(sizeOf(dates, unitOf(from, told.date)))
    : isApart(dates, length)
}

const SIZED = / ((?:about )?\S+ (?:day|week|month)s? )?(later|earlier) than /

function isComparable({ state }: MilestoneTold, { text }: Sentence): boolean {
  const isDone = /\bwas\b/.test(text)
  return isDone ? state === 'done' : state === 'dated' || state === 'paused'
}

function cited(value: string | undefined) {
  return { path: '', field: 'date', value: value ?? '' }
}

function unitOf(from: string, to: string | undefined): 'day' | 'month' {
  return from.length === 7 && to?.length === 7 ? 'month' : 'day'
}
