// The kinds of sentence on decisions: what a committee is asked and what was decided.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const DECISIONS: readonly MessageKind[] = [
  {
    kind: 'decision-sought',
    says: 'What the committee is asked to decide, and the sum.',
    when: 'While the decision is open; what another committee decides is told with its day.',
    weight: 'must',
    wordings: ['decision', 'decision-to', 'decision-elsewhere', 'decision-elsewhere-to', 'amount'],
    examples: [
      'Members are asked to approve the second phase. The amount is £600,000.',
      'Members are asked to agree this: the second phase.',
      'The Finance Committee is to be asked on 8 September 2020 to approve the second phase. The amount is up to £600,000.',
    ],
  },
  {
    kind: 'decision-unrecorded',
    says: 'That the day has passed on which it was to be decided, and nobody recorded what was.',
    when: 'While no outcome is on record after that day, at another meeting than that of the report.',
    weight: 'must',
    wordings: ['decision-unrecorded', 'decision-unrecorded-to'],
    examples: [
      'The Finance Committee was to be asked on 5 May 2020 to approve this, and no outcome is recorded: the second phase.',
      'The Finance Committee was to be asked on 7 July 2020, and no outcome is recorded: note the report.',
      'The Finance Committee was to be asked on 5 May 2020 to approve this, and there is still no outcome on record: the second phase.',
    ],
  },
  {
    kind: 'decision-taken',
    says: 'What was decided, by whom and when.',
    when: 'When an outcome is on record that this committee was not told of.',
    weight: 'must',
    wordings: ['decision-taken', 'decision-known', 'minute', 'amendment'],
    examples: [
      'The Finance Committee agreed this on 5 May 2020: the second phase (minute 12).',
      'This was deferred: the second phase.',
      'The Finance Committee agreed this on 5 May 2020: the report. The amendment: Pay in two parts.',
    ],
  },
]
