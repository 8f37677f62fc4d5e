// The kinds of sentence on where a programme stands: its name, stage, purpose and lead, and that nothing is on record or has changed.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const STANDING: readonly MessageKind[] = [
  {
    kind: 'stage',
    says: 'Where the programme stands and what it belongs to.',
    when: 'In a first report, and when the stage changes.',
    weight: 'should',
    wordings: ['stage', 'stage-moved', 'part-of', 'and-stage'],
    examples: [
      'The Harbour Programme is at the design stage.',
      'The Harbour Programme has moved from the design stage to the delivery stage.',
      'The Harbour Programme is part of the Port Plan and is at the design stage.',
    ],
  },
  {
    kind: 'status',
    says: 'That the programme is proposed, paused, reset, closed or cancelled.',
    when: 'In a first report, and when it changes.',
    weight: 'must',
    wordings: ['status', 'and-status', 'status-told', 'stage'],
    examples: [
      'The Harbour Programme is recorded as paused.',
      'The Harbour Programme is at the design stage and is recorded as reset.',
      'The Harbour Programme is recorded as active; it was paused when last reported on 15 June 2020.',
    ],
  },
  {
    kind: 'names',
    says: 'What a thing was called when the reader last heard of it.',
    when: 'In a first report for a former or proposed name; later when the name changed.',
    weight: 'must',
    wordings: ['was-named', 'was-formerly', 'name-proposed', 'was-called'],
    examples: [
      'The Harbour Programme was named the Quay Programme until 3 May 2020.',
      'The Harbour Programme was formerly named the Quay Programme.',
      'The name Harbour Renewal is proposed for the Harbour Programme.',
    ],
  },
  {
    kind: 'purpose',
    says: 'What the programme is for, in somebody’s words.',
    when: 'In a first report.',
    weight: 'should',
    wordings: ['objective', 'objective-to', 'objective-words', 'purpose', 'purpose-is'],
    examples: [
      'The objective is to renew the quay walls.',
      'The objective is a port without delays.',
      'The purpose: fewer delays for ferries (autumn 2021).',
    ],
  },
  {
    kind: 'lead',
    says: 'Who leads the programme, by office.',
    when: 'In a first report in which something else is said of where it stands; the first thing to go where there is no room.',
    weight: 'may',
    wordings: ['lead'],
    examples: [
      'The lead is the Harbour Director.',
      'The lead is the Harbour Director.',
      'The lead is the Harbour Director.',
    ],
  },
  {
    kind: 'nothing',
    says: 'That no progress is on record.',
    when: 'In a first report in which there is nothing else to say.',
    weight: 'must',
    wordings: ['nothing'],
    examples: [
      'No progress is recorded up to 8 July 2020.',
      'No progress is recorded up to 8 July 2020.',
      'No progress is recorded up to 8 July 2020.',
    ],
  },
  {
    kind: 'unchanged',
    says: 'What stands as it stood in the last report, counted.',
    when: 'When a committee was told before. If nothing at all changed, one sentence says so.',
    weight: 'should',
    wordings: ['unchanged', 'unchanged-rest'],
    examples: [
      'Unchanged since 15 June 2020: two milestones and one risk.',
      'Unchanged since 15 June 2020: one risk.',
      'Nothing has changed since 15 June 2020.',
    ],
  },
  {
    kind: 'told-again',
    says: 'That what this committee was told stands as it stood.',
    when: 'When the last report said the same in the same words. It is told with “still” or “unchanged”; what is over is left out.',
    weight: 'must',
    wordings: ['decision-to', 'amount', 'reason', 'path-to-green-by'],
    examples: [
      'Members are still asked to approve the second phase. The amount is still £600,000.',
      'The reason given is unchanged: the supplier is late.',
      'The path to Green is unchanged (autumn 2020): Sign the contract.',
    ],
  },
]
