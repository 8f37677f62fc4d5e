// A correction that was begun can be dropped: by whoever began it, and by the PMO when they are gone. What readers have stays.
// Source: the issue of committee updates, "a correction is a new version with its reason".

import { type Actor, can } from '../access'
import type { TakenStep } from './steps'

/** Whether the actor may drop the correction that the last of these steps began. */
export function mayDropCorrection(
  actor: Actor,
  steps: readonly Pick<TakenStep, 'step' | 'byId'>[],
): boolean {
  if (can(actor, 'correction.drop')) return true
  const begun = steps.findLast(({ step }) => step === 'correct')
  return actor.kind === 'user' && can(actor, 'report.write') && begun?.byId === actor.id
}
