// What goes with the sentence on a milestone: what has to come first, what is still owed, whether the date falls before the
// meeting. Long words get a sentence of their own, so that none runs on.
// Source: portfolio file, Milestone; drafting, "Three days".

import { windowOf } from '../dates/approximate-window'
import type { Milestone, Programme } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import type { ProgrammeContext } from './context'
import { type MilestoneView, viewMilestone } from './derive-milestone'
import { factOf, programmePath } from './facts'
import type { Message, Part, Slot } from './message'
import { opensCondition, wordCount, wordingParts } from './milestone-wording'
import { bareDate, message, part, words } from './slots'
import { nameSlot, type ToldMilestone } from './told-milestone'

/** The most words that a name and its condition may have in one sentence. */
const ROOM_FOR_CONDITION = 14

/** How the sentence on the milestone goes on. */
export function tailsOf(one: ToldMilestone, context: ProgrammeContext): Part[] {
  const { view, change } = one
  const { kind, status } = view.milestone
  const isDated = view.state === 'dated'
  const parts: (Part | false)[] = [
    promisedFacts(one).length > 0 && part('as-promised'),
    isDated && meetingTail(view, context),
    kind === 'external-deadline' &&
      (isDated || view.state === 'overdue') &&
      part('external-deadline'),
    isDated && status === 'in-progress' && !conditionFits(view) && part('work-in-progress'),
    isDated && conditionFits(view) && part('on-condition', { condition: conditionSlot(view) }),
  ]
  const wording = change === 'same' ? [] : wordingParts(view, context).tail
  return [...parts.filter((one) => one !== false), ...wording]
}

/**
 * The fact of the first promise where the date that is expected is still the one promised: "as first promised". None where
 * there is no other word on the date, and where the sentence has no room for it.
 */
export function promisedFacts({ view, change }: ToldMilestone): FactRef[] {
  const { date, promise, rebaseline, state, milestone } = view
  if (state !== 'dated' || promise === null || rebaseline !== null || change === 'same') return []
  const isOther = promise.fact.path !== date.fact.path || promise.fact.field !== date.fact.field
  const isFree = milestone.wording === undefined && milestone.condition === undefined
  return isOther && isFree && promise.date === date.date ? [promise.fact] : []
}

/** The sentences that follow the one on the milestone, before those on how its date moved. */
export function detailMessages(one: ToldMilestone, context: ProgrammeContext): Message[] {
  const { view, id, change } = one
  if (change === 'same') return []
  const { milestone, path } = view
  const { status, conditions, condition, wording } = milestone
  const isOpen = view.state === 'dated' || view.state === 'undated' || view.state === 'overdue'
  const isUntold =
    isOpen && condition !== undefined && !(conditionFits(view) && view.state !== 'overdue')
  const worded = wordingParts(view, context).sentence
  const parts: [string, Part | null][] = [
    [
      'conditions',
      status === 'done-with-conditions' && conditions !== undefined
        ? part('conditions', { words: words(conditions, factOf(path, 'conditions', conditions)) })
        : null,
    ],
    ['condition', isUntold ? part('condition', { words: conditionSlot(view) }) : null],
    ['wording', worded],
    [
      'date',
      view.state === 'undated' && wording === undefined && condition === undefined
        ? part('no-date')
        : null,
    ],
    [
      'date',
      view.state === 'paused' && view.date !== null
        ? part('date-on-record', { date: bareDate(view.date) })
        : null,
    ],
  ]
  const told = parts.flatMap(([name, each]) => {
    const inputs = each?.say === 'no-date' ? [{ path, field: 'forecast' }] : []
    return each === null
      ? []
      : [message({ id: `${id}/${name}`, subject: path, topic: 'next', parts: [each], inputs })]
  })
  return isOpen && condition === undefined ? [...told, ...waitMessages(one, context)] : told
}

/** Whether the milestone has no date but words that say what it follows: "once the tests have passed". */
export function followsCondition(view: MilestoneView): boolean {
  return view.state === 'undated' && conditionFits(view)
}

/** What has to come first, in the words of whoever recorded it. */
export function conditionSlot({ milestone, path }: MilestoneView): Slot {
  const condition = milestone.condition ?? ''
  return words(condition, factOf(path, 'condition', condition))
}

function conditionFits({ milestone }: MilestoneView): boolean {
  const { condition, name } = milestone
  if (condition === undefined || !opensCondition(condition)) return false
  return wordCount(condition) + wordCount(name) <= ROOM_FOR_CONDITION
}

function meetingTail({ date }: MilestoneView, { meeting }: ProgrammeContext): Part | false {
  const last = date && windowOf(date.date).last
  if (!last || meeting === null || last > meeting) return false
  return part(last === meeting ? 'on-meeting-day' : 'before-meeting')
}

function waitMessages({ view, id }: ToldMilestone, context: ProgrammeContext): Message[] {
  const things = view.milestone.dependsOn
    .map((reference) => findOpen(reference, context))
    .filter((found) => found !== null)
  if (things.length === 0) return []
  const slots: Slot[] = things.map((found) => nameSlot(found))
  const parts = [part('waits-for', { things: { as: 'list', slots, joiner: 'and' } })]
  const shared = {
    subject: view.path,
    topic: 'next',
    weight: 'should',
    forwardLooking: true,
  } as const
  return [message({ id: `${id}/depends-on`, ...shared, parts })]
}

function findOpen(reference: string, context: ProgrammeContext): MilestoneView | null {
  const { file, programme, asAt } = context
  const [first = '', second] = reference.split('/')
  const owner = second === undefined ? programme : file.programmes.find(({ key }) => key === first)
  const found = owner && milestoneOf(owner, second ?? first)
  if (!owner || !found) return null
  const view = viewMilestone(found, `${programmePath(owner)}/milestones/${found.key}`, asAt)
  return view.state === 'done' || view.state === 'cancelled' ? null : view
}

function milestoneOf(programme: Programme, key: string): Milestone | undefined {
  return programme.milestones.find((milestone) => milestone.key === key)
}
