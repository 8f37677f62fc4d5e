// Every kind of sentence that the drafter writes, for a manager to review: nothing that is not listed here is ever said.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import { AMENDED } from './amended'
import { DECISIONS } from './decisions'
import { FIGURES } from './figures'
import type { MessageKind } from './kind'
import { LISTS } from './lists'
import { MILESTONES } from './milestones'
import { PROMISES } from './promises'
import { RATINGS } from './ratings'
import { ACTIONS, REGISTERS } from './registers'
import { RISKS } from './risks'
import { STANDING } from './standing'
import { WORDS } from './words'

/** A part of the catalogue with the heading under which it is shown. */
export interface CataloguePart {
  heading: string
  kinds: readonly MessageKind[]
}

/** The whole catalogue, in the order in which a section tells things. */
export const CATALOGUE: readonly CataloguePart[] = [
  { heading: 'Ratings', kinds: RATINGS },
  { heading: 'Where a programme stands', kinds: STANDING },
  { heading: 'Milestones', kinds: MILESTONES },
  { heading: 'What has changed on record', kinds: AMENDED },
  { heading: 'People’s own words', kinds: WORDS },
  { heading: 'Figures', kinds: FIGURES },
  { heading: 'Risks', kinds: RISKS },
  { heading: 'Decisions', kinds: DECISIONS },
  { heading: 'Promises to a committee', kinds: PROMISES },
  { heading: 'Actions and questions of a committee', kinds: ACTIONS },
  { heading: 'Several programmes in one list', kinds: REGISTERS },
  { heading: 'Lists and the summary', kinds: LISTS },
]
