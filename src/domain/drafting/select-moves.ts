// How the date of a milestone stands to the first promise, to the last re-baseline and to what this committee was told
// last. A re-baseline never hides the slip since the first promise. Source: drafting, "Against what?".

import { type DatedFact, type MilestoneView, type Slip, slipFrom } from './derive-milestone'
import { factOf } from './facts'
import type { Message, Part, PhraseKey, Slot } from './message'
import { bareDate, day, due, engine, message, part, stored, words } from './slots'
import type { ToldMilestone } from './told-milestone'

/** The sentences on how the milestone moved, and why; none when it did not. */
export function moveMessages(one: ToldMilestone): Message[] {
  const { view } = one
  const slips = slipMessages(one)
  const needsReason = slips.length > 0 || ['overdue', 'paused', 'cancelled'].includes(view.state)
  const { reason } = view.milestone
  const isToldBelow = reason === view.rebaseline?.reason
  return [
    ...slips,
    ...(needsReason && reason !== undefined && !isToldBelow
      ? [reasonMessage(one, 'reason', reason, view.path)]
      : []),
    ...rebaselineMessages(one),
  ]
}

function slipMessages({ view, told, id }: ToldMilestone): Message[] {
  const fromTold = told && told.state !== 'done' ? slipOrLoss(view, told.date) : null
  const fromPromise = slipOrLoss(view, view.promise)
  const isOne = fromTold !== null && fromTold.from.date === fromPromise?.from.date
  return [
    ...(fromTold && !isOne
      ? [slipMessage(view, `${id}/slip-since-told`, fromTold, 'than-told', 'last-told')]
      : []),
    ...(fromPromise
      ? [
          slipMessage(
            view,
            `${id}/slip`,
            fromPromise,
            isOne ? 'than-promised-and-told' : 'than-promised',
            'first-promised',
          ),
        ]
      : []),
  ]
}

function rebaselineMessages(one: ToldMilestone): Message[] {
  const { view, told, id } = one
  const { rebaseline } = view
  if (rebaseline === null) return []
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
      ? part('than-rebaselined', { ...comparison(view, slip), ...slots })
      : part('rebaselined-to', slots)
  const approval =
    isNew && approvedBy !== undefined
      ? [
          part('approved-by', {
            person: stored(approvedBy, factOf(path, 'approvedBy', approvedBy)),
          }),
        ]
      : []
  return [
    moveMessage(view, `${id}/re-baseline`, [main, ...approval]),
    ...(isNew ? [reasonMessage(one, 're-baseline-reason', rebaseline.reason, path)] : []),
  ]
}

/** The slip from an earlier word; where the date itself was withdrawn, that word is all that there is. */
function slipOrLoss(view: MilestoneView, from: DatedFact | null): Slip | null {
  if (view.state === 'undated' && from !== null) return { from, direction: 'overlaps', size: null }
  return slipFrom(view.date, from)
}

function isComparable(view: MilestoneView, slip: Slip): boolean {
  return slip.direction !== 'overlaps' && view.state !== 'overdue'
}

function slipMessage(
  view: MilestoneView,
  id: string,
  slip: Slip,
  say: PhraseKey,
  sayDateOnly: PhraseKey,
): Message {
  return moveMessage(view, id, [
    isComparable(view, slip)
      ? part(say, { ...comparison(view, slip), date: bareDate(slip.from) })
      : part(sayDateOnly, { when: due(slip.from) }),
  ])
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

function reasonMessage(
  { view, id }: ToldMilestone,
  name: string,
  reason: string,
  path: string,
): Message {
  const slots = { words: words(reason, factOf(path, 'reason', reason)) }
  return { ...moveMessage(view, `${id}/${name}`, [part('reason', slots)]), weight: 'should' }
}

function moveMessage(view: MilestoneView, id: string, parts: Part[]): Message {
  return message({ id, subject: view.path, topic: 'moved', parts })
}
