// How the date of a milestone stands to the first promise, to the last re-baseline and to what this committee was told
// last. A re-baseline never hides the slip since the first promise. Source: drafting, "Against what?".

import { windowOf } from '../dates/approximate-window'
import { type DatedFact, type MilestoneView, type Slip, slipFrom } from './derive-milestone'
import { factOf } from './facts'
import type { Message, Part, PhraseKey, Slot } from './message'
import { readProperName } from './noun-phrases'
import { bareDate, day, due, engine, message, part, stored, words } from './slots'
import { sayStill } from './told-again'
import type { ToldMilestone } from './told-milestone'

/** The sentences on how the milestone moved, and why; none when it did not. */
export function moveMessages(one: ToldMilestone): Message[] {
  const { view, told } = one
  const slips = slipMessages(one)
  const needsReason = slips.length > 0 || isStopped(view)
  const { reason } = view.milestone
  const isTold = reason === view.rebaseline?.reason || isReasonKnown(told, reason)
  return [
    ...slips,
    ...(needsReason && reason !== undefined && !isTold ? [reasonMessage(one, reason)] : []),
    ...rebaselineMessages(one),
  ]
}

function isStopped({ state }: MilestoneView): boolean {
  return state === 'overdue' || state === 'paused' || state === 'cancelled'
}

/** Whether the last report gave this reason: what a committee was told of why is not told again. */
function isReasonKnown(told: MilestoneView | null, reason: string | undefined): boolean {
  if (told === null || told.milestone.reason !== reason) return false
  return isStopped(told) || slipOrLoss(told, told.promise) !== null
}

function slipMessages({ view, told, id }: ToldMilestone): Message[] {
  const isComparedWithTold = told !== null && told.state !== 'done' && view.state !== 'cancelled'
  const fromTold = isComparedWithTold ? slipOrLoss(view, told.date) : null
  const fromPromise = slipOrLoss(view, view.promise)
  const isOne = fromTold !== null && fromTold.from.date === fromPromise?.from.date
  const isToldBelow = isOne || isRebaselineTold(view, told)
  const say = isOne ? 'than-promised-and-told' : 'than-promised'
  return [
    ...(fromTold && !isToldBelow ? [slipMessage(view, `${id}/against-told`, fromTold, TOLD)] : []),
    ...(fromPromise
      ? [slipMessage(view, `${id}/against-promise`, fromPromise, { ...PROMISED, say })]
      : []),
  ]
}

/** How a slip is put where the dates can be compared, where they cannot, and where what was done met the date. */
interface SlipPhrases {
  say: PhraseKey
  dateOnly: PhraseKey
  met: PhraseKey
}

const TOLD: SlipPhrases = { say: 'than-told', dateOnly: 'last-told', met: 'met-told' }
const PROMISED: SlipPhrases = {
  say: 'than-promised',
  dateOnly: 'first-promised',
  met: 'met-promise',
}

/** Whether the date told last is that of the re-baseline, and the re-baseline is told with its slip. */
function isRebaselineTold(view: MilestoneView, told: MilestoneView | null): boolean {
  const slip = view.rebaseline && slipOrLoss(view, view.rebaseline)
  return slip !== null && isComparable(view, slip) && told?.date?.date === view.rebaseline?.to
}

function rebaselineMessages(one: ToldMilestone): Message[] {
  const { view, told, id } = one
  const { rebaseline } = view
  if (rebaseline === null || view.state === 'cancelled') return []
  const isNew = told?.rebaseline?.recordedOn !== rebaseline.recordedOn
  const slip = slipOrLoss(view, rebaseline)
  if (slip === null && !isNew) return []
  const path = `${view.path}/rebaselines/${rebaseline.recordedOn}`
  const { approvedBy, recordedOn } = rebaseline
  const slots = {
    day: day(recordedOn, factOf(path, 'recordedOn', recordedOn)),
    date: bareDate(rebaseline),
  }
  const main =
    slip !== null && isComparable(view, slip)
      ? part(isRebaselineTold(view, told) ? 'than-rebaselined-and-told' : 'than-rebaselined', {
          ...comparison(view, slip),
          ...slots,
        })
      : part('rebaselined-to', slots)
  const re = (name: string, one: Part): Message => ({
    ...moveMessage(view, `${id}/re-baseline/${name}`, [one]),
    weight: 'should',
  })
  const reason = {
    thing: engine('the re-baseline'),
    words: words(rebaseline.reason, factOf(path, 'reason', rebaseline.reason)),
  }
  return [
    moveMessage(view, `${id}/re-baseline`, [main]),
    ...(isNew ? [re('reason', part('reason-for', reason))] : []),
    ...(isNew && approvedBy !== undefined
      ? [re('approval', part('approved-by', { person: approver(approvedBy, path) }))]
      : []),
  ]
}

function approver(approvedBy: string, path: string): Slot {
  return stored(readProperName(approvedBy), factOf(path, 'approvedBy', approvedBy))
}

/** The slip from an earlier word; where the date itself was withdrawn, that word is all that there is. */
function slipOrLoss(view: MilestoneView, from: DatedFact | null): Slip | null {
  if (view.state === 'undated' && from !== null) return { from, direction: 'overlaps', size: null }
  return slipFrom(view.date, from)
}

function isComparable(view: MilestoneView, slip: Slip): boolean {
  return slip.direction !== 'overlaps' && view.state !== 'overdue' && view.state !== 'cancelled'
}

function slipMessage(view: MilestoneView, id: string, slip: Slip, how: SlipPhrases): Message {
  const date = bareDate(slip.from)
  if (isComparable(view, slip)) {
    return moveMessage(view, id, [part(how.say, { ...comparison(view, slip), date })])
  }
  const met = isWithin(view, slip.from) ? part(how.met, { date }) : null
  return moveMessage(view, id, [met ?? part(how.dateOnly, { when: due(slip.from), date })])
}

/** Whether the milestone was done by the last day of the promise. */
function isWithin({ state, date }: MilestoneView, promise: DatedFact): boolean {
  const done = state === 'done' && date !== null ? windowOf(date.date).last : null
  const last = windowOf(promise.date).last
  return done !== null && last !== null && done <= last
}

function comparison(
  { state, date }: MilestoneView,
  { from, direction, size }: Slip,
): Record<string, Slot> {
  const facts = date === null ? [from.fact] : [from.fact, date.fact]
  return {
    verb: engine(state === 'done' ? 'was' : 'is'),
    size: engine(size === null ? direction : `${size} ${direction}`, facts),
  }
}

function reasonMessage({ view, told, id }: ToldMilestone, reason: string): Message {
  const slots = { words: words(reason, factOf(view.path, 'reason', reason)) }
  const why =
    !isStopped(view) && hasMovedTwice(view)
      ? part('reason-for', { thing: engine('the latest move'), ...slots })
      : part('reason', slots)
  const said = moveMessage(view, `${id}/reason`, [why])
  const isSame = told?.milestone.reason === reason
  return { ...(isSame ? sayStill(said) : said), weight: 'should' }
}

/** The reason on record is that of the latest move alone: of the way from the first promise it is a part. */
function hasMovedTwice({ milestone, promise }: MilestoneView): boolean {
  const given = [promise?.date, ...milestone.forecasts.map(({ forecast }) => forecast)]
  const dates = new Set([...given, milestone.forecast].filter((one) => one != null))
  return dates.size > 2
}

function moveMessage(view: MilestoneView, id: string, parts: Part[]): Message {
  return message({ id, subject: view.path, topic: 'moved', parts })
}
