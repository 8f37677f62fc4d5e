// A milestone beside what this committee was told of it last, for news is only what they have not heard.
// Source: drafting, "derive: what changed since the last report published to THIS committee".

import type { MilestoneView } from './derive-milestone'
import { factOf } from './facts'
import type { Slot } from './message'

/** `told` is null in a first report and for a milestone that is new; `id` starts the ids of all of its sentences. */
export interface ToldMilestone {
  view: MilestoneView
  told: MilestoneView | null
  change: 'first' | 'new' | 'same' | 'changed'
  id: string
}

/** The milestone's name as a slot, with the phase or scope that it belongs to. */
export function nameSlot({ milestone, path }: MilestoneView): Slot {
  const { name, element } = milestone
  const elementFacts = element === undefined ? [] : [factOf(path, 'element', element)]
  return { as: 'name', text: name, element, facts: [factOf(path, 'name', name), ...elementFacts] }
}
