// The kinds of sentence on people's words: what was done, what goes wrong, what is next, benefits and where more can be read.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const WORDS: readonly MessageKind[] = [
  {
    kind: 'events',
    says: 'What was done, what goes wrong and what is next, in the words of whoever recorded it.',
    when: 'When this committee was not told of it.',
    weight: 'must',
    wordings: ['event', 'event-of', 'event-on'],
    examples: [
      'The first pile was driven.',
      'Phase 2: two cranes are out of use.',
      'The first pile was driven (late June 2020).',
    ],
  },
  {
    kind: 'event-now',
    says: 'That what was planned or under way when this committee was told is under way or done now.',
    when: 'When the words are the same and where they stand is not.',
    weight: 'must',
    wordings: ['event-now'],
    examples: [
      'This is now done: the first pile is driven.',
      'This is now in progress: two cranes are bought.',
      'This is now done: Ferries wait less.',
    ],
  },
  {
    kind: 'benefit-past',
    says: 'A benefit that was planned for a day that has passed.',
    when: 'When it is not recorded as done after that day.',
    weight: 'must',
    wordings: ['benefit-past'],
    examples: [
      'One benefit was planned and has not been recorded as done: Ferries wait less (May 2020).',
      'One benefit was proposed and has not been recorded as done: lower fuel costs (the 2019/20 financial year).',
      'Not recorded as done: Ferries wait less (May 2020). Not recorded as done: Fewer cranes are hired (May 2020).',
    ],
  },
  {
    kind: 'benefits',
    says: 'A benefit, in somebody’s words, and whether it is planned or has come.',
    when: 'When it is on record; several make a list.',
    weight: 'must',
    wordings: ['benefit'],
    examples: [
      'One benefit is planned: Ferries wait less.',
      'One benefit is in progress: Fewer cranes are hired.',
      'One benefit is proposed: lower fuel costs (the 2021/22 financial year).',
    ],
  },
  {
    kind: 'links',
    says: 'Where more can be read, and what the programme waits for in another one.',
    when: 'When a separate report or a dependency is on record.',
    weight: 'must',
    wordings: ['reference', 'reference-words', 'depends-on'],
    examples: [
      'More detail is in a separate report to this meeting.',
      'More detail: Appendix 2.',
      'The Harbour Programme depends on the Port Plan.',
    ],
  },
]
