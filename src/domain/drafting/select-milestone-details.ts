// What goes with the sentence on a milestone: the words in which its date was put, what has to come first, what is still
// owed, and whether the date falls before the meeting. Long words get a sentence of their own, so that none runs on.
// Source: portfolio file, Milestone; drafting, "Three days".

import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import type { Milestone, Programme } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import type { ProgrammeContext } from './context'
import { type MilestoneView, viewMilestone } from './derive-milestone'
import { factOf, programmePath } from './facts'
import type { Message, Part, Slot } from './message'
import { day, message, part, stored, words } from './slots'
import { nameSlot, type ToldMilestone } from './told-milestone'
import { trimWords } from './verbatim'

/** The most words that a name and what is added to it may have in one sentence. */
const ROOM_FOR_CONDITION = 14
const ROOM_FOR_WORDING = 9

/** How the sentence on the milestone goes on. */
export function tailsOf({ view }: ToldMilestone, context: ProgrammeContext): Part[] {
  const { milestone } = view
  return [
    ...(view.state === 'dated' ? meetingTail(view, context) : []),
    ...(milestone.kind === 'external-deadline' && view.date !== null
      ? [part('external-deadline')]
      : []),
    ...(view.state === 'dated' && milestone.status === 'in-progress'
      ? [part('work-in-progress')]
      : []),
    ...(conditionFits(view) && view.state === 'dated'
      ? [part('on-condition', { condition: conditionSlot(view) })]
      : []),
    ...wordingTail(view, context),
  ]
}

/** The sentences that follow the one on the milestone, before those on how its date moved. */
export function detailMessages(
  { view, id, change }: ToldMilestone,
  context: ProgrammeContext,
): Message[] {
  if (change === 'same') return []
  const { milestone, path } = view
  const detail = (name: string, part: Part, extra: Partial<Message> = {}) =>
    message({ id: `${id}/${name}`, subject: path, topic: 'next', parts: [part], ...extra })
  const owed = milestone.status === 'done-with-conditions' ? milestone.conditions : undefined
  const isOpen = view.state === 'dated' || view.state === 'undated' || view.state === 'overdue'
  const { condition } = milestone
  return [
    ...(owed === undefined
      ? []
      : [
          detail(
            'conditions',
            part('still-owed', { words: words(owed, factOf(path, 'conditions', owed)) }),
          ),
        ]),
    ...(isOpen && condition !== undefined && !isToldWithState(view)
      ? [
          detail(
            'condition',
            part('condition', { words: words(condition, factOf(path, 'condition', condition)) }),
          ),
        ]
      : []),
    ...(needsWordingSentence(view)
      ? [detail('wording', part('worded', wordingSlots(view, context)))]
      : []),
    ...(isOpen && condition === undefined ? waitMessages(view, id, context) : []),
  ]
}

/** Whether the milestone has no date but words that say what it follows: "once the tests have passed". */
export function followsCondition(view: MilestoneView): boolean {
  return view.state === 'undated' && conditionFits(view)
}

export function conditionSlot({ milestone, path }: MilestoneView): Slot {
  const condition = milestone.condition ?? ''
  return words(condition, factOf(path, 'condition', condition))
}

const OPENS_CONDITION =
  /^(?:when|once|after|following|if|subject to|as soon as|as|provided|until)\b/i

function conditionFits({ milestone }: MilestoneView): boolean {
  const { condition, name } = milestone
  return (
    condition !== undefined &&
    OPENS_CONDITION.test(condition.trim()) &&
    wordCount(condition) + wordCount(name) <= ROOM_FOR_CONDITION
  )
}

function isToldWithState(view: MilestoneView): boolean {
  return conditionFits(view) && (view.state === 'dated' || view.state === 'undated')
}

function meetingTail({ date }: MilestoneView, { meeting }: ProgrammeContext): Part[] {
  const last = date && windowOf(date.date).last
  if (!last || meeting === null || last > meeting) return []
  return [part(last === meeting ? 'on-meeting-day' : 'before-meeting')]
}

function wordingTail(view: MilestoneView, context: ProgrammeContext): Part[] {
  const { milestone, state, date } = view
  if (milestone.wording !== undefined && !needsWordingSentence(view)) {
    return [part(date === null ? 'timing-worded' : 'as-worded', wordingSlots(view, context))]
  }
  const isBare =
    state === 'undated' && milestone.wording === undefined && milestone.condition === undefined
  return isBare ? [part('no-date')] : []
}

function needsWordingSentence({ milestone }: MilestoneView): boolean {
  const { wording, name } = milestone
  return wording !== undefined && wordCount(wording) + wordCount(name) > ROOM_FOR_WORDING
}

function wordingSlots(
  { milestone, path }: MilestoneView,
  context: ProgrammeContext,
): Record<string, Slot> {
  const wording = milestone.wording ?? ''
  const when = wordingDay(milestone, path, context)
  return {
    wording: stored(trimWords(wording), factOf(path, 'wording', wording)),
    day: day(when.day, when.fact),
  }
}

/** The day on which somebody put the date in these words: that of the forecast, of the milestone, of the portfolio. */
function wordingDay(
  milestone: Milestone,
  path: string,
  { asAt }: ProgrammeContext,
): { day: Day; fact: FactRef } {
  const said = milestone.forecasts.findLast(({ forecast }) => forecast === milestone.forecast)
  if (said !== undefined) {
    return {
      day: said.recordedOn,
      fact: factOf(`${path}/forecasts/${said.recordedOn}`, 'recordedOn', said.recordedOn),
    }
  }
  const { recordedOn } = milestone
  if (recordedOn !== undefined)
    return { day: recordedOn, fact: factOf(path, 'recordedOn', recordedOn) }
  return { day: asAt, fact: factOf('portfolio', 'asAt', asAt) }
}

function waitMessages(view: MilestoneView, id: string, context: ProgrammeContext): Message[] {
  const things = view.milestone.dependsOn
    .map((reference) => findOpen(reference, context))
    .filter((found) => found !== null)
  if (things.length === 0) return []
  const slots: Slot[] = things.map((found) => nameSlot(found))
  const parts = [part('waits-for', { things: { as: 'list', slots, joiner: 'and' } })]
  return [
    message({
      id: `${id}/depends-on`,
      subject: view.path,
      topic: 'next',
      weight: 'should',
      parts,
      forwardLooking: true,
    }),
  ]
}

function findOpen(
  reference: string,
  { file, programme, asAt }: ProgrammeContext,
): MilestoneView | null {
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

function wordCount(text: string): number {
  return trimWords(text).split(' ').length
}
