// The words in which somebody put a date are kept beside the date, and get the day on which they were said, because
// "over the coming months" means something else when it is read again. Words that name a condition need no day.
// Source: portfolio file, Milestone, "wording"; how reports talk, 3 "relative" and "condition, no date".

import type { Day } from '../dates/day'
import type { Milestone } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import type { ProgrammeContext } from './context'
import type { MilestoneView } from './derive-milestone'
import { factOf } from './facts'
import type { Part, Slot } from './message'
import { day, part, stored } from './slots'
import { trimWords } from './verbatim'

/** The most words that a name and the wording of its date may have in one sentence. */
const ROOM = 9
/** The same where there is no date to print beside them. */
const ROOM_WITHOUT_DATE = 13

/** How the wording of a date is told: as the end of the sentence on the milestone, or in one of its own. */
export function wordingParts(
  view: MilestoneView,
  context: ProgrammeContext,
): { tail: Part[]; sentence: Part | null } {
  const { wording, name } = view.milestone
  if (wording === undefined || view.state === 'cancelled') return { tail: [], sentence: null }
  const slot = stored(trimWords(wording), factOf(view.path, 'wording', wording))
  const fits = wordCount(wording) + wordCount(name) <= ROOM
  if (opensCondition(wording) && fits)
    return { tail: [part('as-conditioned', { wording: slot })], sentence: null }
  const slots = { wording: slot, day: daySlot(view, context) }
  if (view.state !== 'overdue' && view.date !== null && fits)
    return { tail: [part('as-worded', slots)], sentence: null }
  const { status, condition } = view.milestone
  const isPlain = view.state === 'undated' && status !== 'in-progress' && condition === undefined
  if (isPlain && wordCount(wording) + wordCount(name) <= ROOM_WITHOUT_DATE)
    return {
      tail: [part(opensAdverbial(wording) ? 'in-words' : 'for-words', slots)],
      sentence: null,
    }
  return { tail: [], sentence: part('worded', slots) }
}

const ADVERBIAL =
  /^(?:after|around|as|at|before|by|during|early|from|in|late|later|next|no later|not|on|over|soon|this|throughout|to|towards|within)\b/i

/** Whether words say when by themselves: "over the coming months", not "the next meeting". */
function opensAdverbial(text: string): boolean {
  return ADVERBIAL.test(text.trim())
}

const CONDITION = /^(?:when|once|after|following|if|subject to|as soon as|provided|until)\b/i

/** Whether words name a condition that can follow a clause: "once the tests have passed". */
export function opensCondition(text: string): boolean {
  return CONDITION.test(text.trim())
}

/** How many words a text has: `wordCount('once the tests pass')` is 4. */
export function wordCount(text: string): number {
  return trimWords(text).split(' ').length
}

function daySlot({ milestone, path }: MilestoneView, { asAt }: ProgrammeContext): Slot {
  const { day: said, fact } = dayOfWording(milestone, path) ?? {
    day: asAt,
    fact: factOf('portfolio', 'asAt', asAt),
  }
  return day(said, fact)
}

/** The day on which the date was put in these words: that of its forecast, else that of the milestone. */
export function dayOfWording(
  milestone: Milestone,
  path: string,
): { day: Day; fact: FactRef } | null {
  const { forecasts, forecast, recordedOn } = milestone
  const said = forecasts.findLast((entry) => entry.forecast === forecast)
  if (said !== undefined) {
    const at = `${path}/forecasts/${said.recordedOn}`
    return { day: said.recordedOn, fact: factOf(at, 'recordedOn', said.recordedOn) }
  }
  return recordedOn === undefined
    ? null
    : { day: recordedOn, fact: factOf(path, 'recordedOn', recordedOn) }
}
