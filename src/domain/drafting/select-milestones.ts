// What a section says of each milestone: one sentence for its state, then how its date stands to every earlier word on it,
// then the reason as somebody gave it. What a committee was told before and stands unchanged is not told again, save the
// next date and whatever is late. Source: drafting, "Rules"; how reports talk, 2 "Slipped date, with the reason".

import type { Milestone } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import type { ProgrammeContext, Selection } from './context'
import { type MilestoneView, slipFrom, viewMilestone } from './derive-milestone'
import { factOf } from './facts'
import type { Message, Part, Topic } from './message'
import {
  conditionSlot,
  detailMessages,
  followsCondition,
  promisedFacts,
  tailsOf,
} from './select-milestone-details'
import { moveMessages } from './select-moves'
import { renamedMessage, reopenedMessage } from './select-told'
import { bareDate, due, engine, happened, message, part } from './slots'
import { nameSlot, type ToldMilestone } from './told-milestone'

/** The messages about a programme's milestones. */
export function selectMilestones(context: ProgrammeContext): Selection {
  const all = context.programme.milestones.map((milestone) => compareWithTold(milestone, context))
  const unchanged = all.filter(
    ({ change, view }) => change === 'same' && !isClosed(view) && view.state !== 'overdue',
  )
  const next = unchanged.find(({ view }) => view.state === 'dated')
  const spoken = all.filter(
    (one) => one.change !== 'same' || one.view.state === 'overdue' || one === next,
  )
  return {
    messages: spoken.flatMap((one) => milestoneMessages(one, context)),
    unchanged: unchanged
      .filter((one) => one !== next)
      .map(({ view }) => ({ thing: 'milestone', path: view.path })),
    leftOut: all
      .filter((one) => one.change === 'same' && isClosed(one.view))
      .map(({ view }) => ({ subject: view.path, why: 'told in the last report and unchanged' })),
  }
}

function compareWithTold(milestone: Milestone, context: ProgrammeContext): ToldMilestone {
  const { path, told, toldOn, asAt } = context
  const view = viewMilestone(milestone, `${path}/milestones/${milestone.key}`, asAt)
  const id = `${context.section}/milestone/${milestone.key}`
  if (toldOn === null) return { view, told: null, change: 'first', id }
  const before = told?.milestones.find(({ key }) => key === milestone.key)
  if (before === undefined) return { view, told: null, change: 'new', id }
  const toldView = viewMilestone(before, view.path, toldOn)
  return { view, told: toldView, change: isSame(view, toldView) ? 'same' : 'changed', id }
}

function isSame(a: MilestoneView, b: MilestoneView): boolean {
  const marks = ({ state, date, rebaseline, milestone: m }: MilestoneView) => [
    ...[state, m.name, m.status, m.conditions],
    ...(state === 'cancelled' ? [] : [date?.date]),
    ...(state === 'done' || state === 'cancelled'
      ? []
      : [rebaseline?.recordedOn, m.wording, m.condition, m.confidence, m.dependsOn]),
  ]
  return JSON.stringify(marks(a)) === JSON.stringify(marks(b))
}

function isClosed({ state }: MilestoneView): boolean {
  return state === 'done' || state === 'cancelled'
}

function milestoneMessages(one: ToldMilestone, context: ProgrammeContext): Message[] {
  const { view, told, id } = one
  const moves = one.change === 'same' ? [] : moveMessages(one)
  const topic = topicOf(one, moves.length > 0)
  const main = message({
    id,
    subject: view.path,
    topic,
    family: `milestones-${topic}`,
    parts: [...mainParts(one), ...tailsOf(one, context)],
    inputs: [statusFact(view), ...promisedFacts(one)],
    forwardLooking:
      topic === 'next' ||
      (topic === 'moved' && view.state !== 'paused' && view.state !== 'cancelled'),
  })
  const name = renamedMessage(context, {
    id: `${id}/name`,
    subject: view.path,
    former: told && { field: 'name', value: told.milestone.name },
    current: view.milestone.name,
  })
  const again =
    told !== null && isClosed(told) && !isClosed(view)
      ? reopenedMessage(context, {
          id: `${id}/told-as`,
          subject: view.path,
          status: told.milestone.status,
        })
      : []
  return [main, ...name, ...again, ...detailMessages(one, context), ...moves].map((each) => ({
    ...each,
    topic,
    family: main.family,
  }))
}

function topicOf({ view, told, change }: ToldMilestone, hasMoved: boolean): Topic {
  if (view.state === 'done' || view.state === 'overdue') return view.state
  if (view.state === 'paused' || view.state === 'cancelled') return 'moved'
  if (change === 'changed') return slipFrom(view.date, told?.date ?? null) ? 'moved' : 'next'
  return hasMoved ? 'moved' : 'next'
}

function mainParts(one: ToldMilestone): Part[] {
  const { view } = one
  const subject = nameSlot(view)
  const still = engine(stillWord(one))
  switch (view.state) {
    case 'done':
      return [
        view.date
          ? part('done-on', { subject, when: happened(view.date), date: bareDate(view.date) })
          : part('done', { subject }),
        ...(view.milestone.status === 'done-with-conditions' ? [part('with-conditions')] : []),
      ]
    case 'overdue':
      return [
        part(wasOverdue(one) ? 'still-overdue' : 'overdue', {
          subject,
          when: due(view.date),
          date: bareDate(view.date),
        }),
      ]
    case 'dated':
      return [
        part(sayOfConfidence(view), {
          subject,
          still,
          when: due(view.date),
          date: bareDate(view.date),
        }),
      ]
    case 'paused':
    case 'cancelled':
      return [part(view.state, { subject, still })]
    case 'undated':
      if (followsCondition(view))
        return [part('follows', { subject, still, condition: conditionSlot(view) })]
      return [
        part(view.milestone.status === 'in-progress' ? 'in-progress' : 'planned', {
          subject,
          still,
        }),
      ]
  }
}

/** Whether this committee was told that the same date had passed, whatever else has changed. */
function wasOverdue({ view, told }: ToldMilestone): boolean {
  return told?.state === 'overdue' && told.date.date === view.date?.date
}

function sayOfConfidence({ milestone }: MilestoneView): 'due' | 'expected' | 'hoped' {
  return milestone.confidence === undefined || milestone.confidence === 'committed'
    ? 'due'
    : milestone.confidence
}

function stillWord({ change, view, told }: ToldMilestone): string {
  if (change === 'same') return ' still'
  if (change !== 'changed' || told === null) return ''
  const isDated = view.state === 'dated' && view.date.date !== told.date?.date
  const isNew = view.state !== told.state || isDated
  if (isNew) return told.state === 'done' ? '' : ' now'
  if (view.milestone.name !== told.milestone.name) return ''
  return sayOfState(view) === sayOfState(told) ? ' still' : ' now'
}

/** What the sentence says of the state, beside the date. */
function sayOfState(view: MilestoneView): string {
  if (view.state === 'dated') return sayOfConfidence(view)
  if (view.state !== 'undated') return view.state
  if (followsCondition(view)) return `follows ${view.milestone.condition}`
  return view.milestone.status === 'in-progress' ? 'in-progress' : 'planned'
}

/** The status that decided the sentence; one that is not on record has no value. */
function statusFact({ milestone, path }: MilestoneView): FactRef {
  const { status } = milestone
  return status === undefined ? { path, field: 'status' } : factOf(path, 'status', status)
}
