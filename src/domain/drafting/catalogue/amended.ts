// The kinds of sentence on what has changed on record since a committee was told, and no other kind says.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const AMENDED: readonly MessageKind[] = [
  {
    kind: 'amended',
    says: 'That what was said of a milestone or a risk has changed, with the words of today.',
    when: 'When this committee was told otherwise, or was not told; the words are left out where another sentence gives them.',
    weight: 'must',
    wordings: ['amended', 'amended-told', 'amended-new', 'amended-new-told'],
    examples: [
      'The event of the risk “The quay gives way” has changed since 15 June 2020: the piles rot.',
      'New since 15 June 2020 is the reason for the milestone “Contract award”: the tide was high.',
      'The condition of the milestone “Contract award” has changed since 15 June 2020.',
    ],
  },
  {
    kind: 'amended-from',
    says: 'That an owner, a scope or a date on record is another one now, with both.',
    when: 'When this committee was told the other one.',
    weight: 'must',
    wordings: ['amended-from'],
    examples: [
      'The owner of the risk “The quay gives way” has changed since 15 June 2020, from Harbour Master to Town Clerk.',
      'The scope of the milestone “Contract award” has changed since 15 June 2020, from Phase 1 to Phase 2.',
      'The first promise of the milestone “Contract award” has changed since 15 June 2020, from late August 2020 to September 2020.',
    ],
  },
  {
    kind: 'amended-gone',
    says: 'That what was said of a milestone, a risk or a figure is no longer on record.',
    when: 'When this committee was told it.',
    weight: 'must',
    wordings: ['amended-gone', 'target-gone'],
    examples: [
      'The mitigation of the risk “The quay gives way”, told on 15 June 2020, is no longer on record.',
      'The condition of the milestone “Contract award”, told on 15 June 2020, is no longer on record.',
      'The target for active users, told on 15 June 2020, is no longer on record.',
    ],
  },
  {
    kind: 'event-changed',
    says: 'What this committee was told, in the same words, with the date or the reason of today.',
    when: 'When either is not as it was told.',
    weight: 'must',
    wordings: ['event-changed'],
    examples: [
      'Changed since 15 June 2020: the first pile was driven (3 June 2020).',
      'Changed since 15 June 2020: two cranes are bought.',
      'Changed since 15 June 2020: the first pile was driven (late June 2020).',
    ],
  },
  {
    kind: 'people-now',
    says: 'Who leads the programme, or answers for it, now.',
    when: 'When that was another office when this committee was told.',
    weight: 'must',
    wordings: ['lead-now', 'sponsor-now'],
    examples: [
      'The lead is now the Harbour Director.',
      'The sponsor is now the Harbour Director.',
      'The lead is now the Harbour Director. The sponsor is now the Harbour Director.',
    ],
  },
  {
    kind: 'figures-revised',
    says: 'That a figure or a target that was told is another one now, with both.',
    when: 'When it was corrected since, so that nobody has to find that out.',
    weight: 'must',
    wordings: ['target-revised', 'figure-revised'],
    examples: [
      'The figure for active users in May 2020 has been corrected since 15 June 2020, from about 1,300 to over 1,200.',
      'The target for active users has changed since 15 June 2020, from at least 1,000 users to at least 1,500 users.',
      'The figure for active users in the 2019/20 financial year has been corrected since 15 June 2020, from 1,300 to 1,301.',
    ],
  },
]
