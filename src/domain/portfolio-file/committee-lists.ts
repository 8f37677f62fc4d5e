// The two lists that committees keep hold of, as they stood on a day: what they were told, and what they asked for.
// An account, an answer or a closing that came later is not there yet. Source: portfolio file, "as at a day D".

import type { Day } from '../dates/day'
import type { Action } from './action'
import type { ToldPromise } from './promise'

/** The promises that had been told and were on record by the day. */
export function promisesAsAt(promises: readonly ToldPromise[], day: Day): ToldPromise[] {
  return promises
    .filter(({ toldOn, recordedOn }) => toldOn <= day && hasCome(recordedOn, day))
    .map(({ closed, ...promise }) =>
      closed !== undefined && closed.on <= day ? { ...promise, closed } : promise,
    )
}

/** The actions that were on record by the day, with the answer and the closing that they had then. */
export function actionsAsAt(actions: readonly Action[], day: Day): Action[] {
  return actions
    .filter(({ recordedOn }) => hasCome(recordedOn, day))
    .map(({ answer, closedOn, ...action }) => ({
      ...action,
      ...(answer !== undefined && answer.on <= day ? { answer } : {}),
      ...(closedOn !== undefined && closedOn <= day ? { closedOn } : {}),
    }))
}

/** `programme-key/milestone-key` of the milestone that a promise is about, or undefined when it is about none. */
export function milestoneOf({
  programme,
  milestone,
}: Pick<ToldPromise, 'programme' | 'milestone'>): string | undefined {
  if (milestone === undefined || milestone.includes('/')) return milestone
  return `${programme}/${milestone}`
}

/** The programme that a promise is about: the one that it names, or that of its milestone. */
export function programmeOf(
  promise: Pick<ToldPromise, 'programme' | 'milestone'>,
): string | undefined {
  return promise.programme ?? promise.milestone?.split('/').at(-2)
}

function hasCome(recordedOn: Day | undefined, day: Day): boolean {
  return recordedOn === undefined || recordedOn <= day
}
