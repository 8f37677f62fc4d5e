// The kinds of sentence on lists and summaries: what opens a list and an item of the summary.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const LISTS: readonly MessageKind[] = [
  {
    kind: 'list',
    says: 'What the lettered items under it have in common.',
    when: 'When more than three things of a kind are told, or fewer where the section would grow too long; and where nothing has changed, for what still stands.',
    weight: 'should',
    wordings: [
      'lead-milestones-done',
      'lead-milestones-overdue',
      'lead-milestones-moved',
      'lead-milestones-next',
      'lead-milestones-open',
      'lead-events-done',
      'lead-events-next',
      'lead-events-issues',
      'lead-benefits',
      'lead-measures',
      'lead-risks',
      'lead-risks-red',
      'lead-risks-closed',
      'lead-decisions',
      'lead-decisions-taken',
      'lead-vanished',
      'lead-record',
      'lead-standing',
    ],
    examples: [
      'These benefits are planned:',
      'These risks are open:',
      'These milestones are ahead:',
    ],
  },
  {
    kind: 'summary',
    says: 'The heading of a section and what matters most in it.',
    when: 'In the summary of a report, one item a section; a rating is put shortly there.',
    weight: 'should',
    wordings: ['headed', 'rated', 'still-rated', 'last-rated'],
    examples: [
      'Harbour Programme: rated Amber.',
      'Harbour Programme: still rated Amber, as recorded on 30 May 2020.',
      'Harbour Programme: last rated Amber, on 31 March 2020.',
    ],
  },
]
