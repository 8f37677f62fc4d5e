// The kinds of sentence on risks: what each is, its score and what is done about it.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const RISKS: readonly MessageKind[] = [
  {
    kind: 'risk',
    says: 'What may happen, in the words of whoever recorded it, with the reference of the risk.',
    when: 'While it is open, where these words are seen to be a clause with a verb of its own.',
    weight: 'must',
    wordings: ['risk-that', 'risk-called'],
    examples: [
      'There is a risk that the quay gives way (R1).',
      'There is a risk that the quay gives way.',
      'There is still a risk that the quay gives way (R1).',
    ],
  },
  {
    kind: 'risk-named',
    says: 'A risk by its name, in the words of whoever recorded it.',
    when: 'When it is open and its words are no clause, and when it was closed, removed or escalated since the last report.',
    weight: 'must',
    wordings: ['risk', 'risk-unnamed'],
    examples: [
      'Risk R1, “Flood”, is open.',
      'The risk “Flood” is open.',
      'Risk R1, “The quay gives way”, has been escalated.',
    ],
  },
  {
    kind: 'risk-red',
    says: 'A Red risk that stands, with its score.',
    when: 'In every report while it is Red and open, and nothing of it has changed since this committee was told.',
    weight: 'must',
    wordings: ['risk-red', 'risk-red-unnamed', 'with-score', 'unchanged'],
    examples: [
      'Risk R1, “The quay gives way”, is still Red, with a score of 16.',
      'The risk “The quay gives way” is still Red.',
      'Nothing has changed since 15 June 2020, and risk R1, “Flood”, is still Red, with a score of 32.',
    ],
  },
  {
    kind: 'risk-words',
    says: 'What brings the risk about and what it would do, in somebody’s words.',
    when: 'When these are on record and this committee was not told; the first thing to go where there is no room.',
    weight: 'may',
    wordings: ['risk-cause', 'risk-effect'],
    examples: [
      'The cause: the piles are old. The effect: ferries could not land.',
      'The effect: two berths would close.',
      'The cause: the piles are old.',
    ],
  },
  {
    kind: 'risk-target-past',
    says: 'The score that was aimed at by a day that has passed.',
    when: 'While the risk is open after that day.',
    weight: 'should',
    wordings: ['risk-target-past'],
    examples: [
      'The target score was 4 in May 2020.',
      'The target score was 1 by 7 July 2020.',
      'The target score, 4 in May 2020, is unchanged.',
    ],
  },
  {
    kind: 'risk-score',
    says: 'Its score, what it was when last reported, the score aimed at and what is done.',
    when: 'When these are on record. A first report gives no score before this one, for that has no day.',
    weight: 'must',
    wordings: [
      'risk-score',
      'risk-rating',
      'risk-score-up',
      'risk-score-down',
      'risk-score-same',
      'risk-target',
      'risk-target-by',
      'mitigation',
    ],
    examples: [
      'Its score is 16 (Red), up from 12. The target score is 4. The mitigation: Divers check the wall each week.',
      'Its score is 1, unchanged.',
      'Its score is 12. The target score is 4 in autumn 2020.',
    ],
  },
]
