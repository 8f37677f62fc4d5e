// The kinds of sentence on registers: what is drawn together across the programmes of a report, counted and then listed, and
// what a committee asked for. Source: committee conventions, outstanding actions; drafting, "aggregate".

import type { MessageKind } from './kind'

export const REGISTERS: readonly MessageKind[] = [
  {
    kind: 'register-count',
    says: 'How many things of a kind are in a state.',
    when: 'At the head of a section on risks, actions or decisions; of none nothing is said.',
    weight: 'must',
    wordings: ['count', 'count-across'],
    examples: [
      'Two risks are open across one programme. One risk is above the target score.',
      'One risk is open across one programme.',
      'One action is outstanding. Two questions are outstanding. One item is overdue.',
    ],
  },
  {
    kind: 'register-changes',
    says: 'How many risks were added, closed or scored anew.',
    when: 'To a committee that was told before.',
    weight: 'must',
    wordings: ['since-then'],
    examples: [
      'Since 15 June 2020: two added.',
      'Since 15 June 2020: one added.',
      'Since 15 June 2020: three added.',
    ],
  },
  {
    kind: 'register-risk',
    says: 'A risk with its reference and its programme, in the words of whoever recorded it.',
    when: 'Of every open risk, the highest score first. Its score and target follow as elsewhere.',
    weight: 'must',
    wordings: ['risk-of-that', 'risk-of'],
    examples: [
      'R2, the Harbour Programme: the risk that work stops at night.',
      'The Harbour Programme: “the quay floods”.',
      'R3, the Harbour Programme: the risk that the dredger leaves in autumn 2020.',
    ],
  },
  {
    kind: 'register-list',
    says: 'What the lettered items under it have in common.',
    when: 'Before the items of a register.',
    weight: 'must',
    wordings: [
      'lead-register-risks',
      'lead-register-promises',
      'lead-register-other-promises',
      'lead-register-actions',
      'lead-register-sought',
      'lead-register-taken',
    ],
    examples: [
      'These risks are open, the highest score first:',
      'These are outstanding, the soonest due first:',
      'These decisions are sought:',
    ],
  },
  {
    kind: 'register-empty',
    says: 'That nothing of the kind is on record.',
    when: 'When a register has nothing in it.',
    weight: 'must',
    wordings: ['register-empty'],
    examples: [
      'Nothing of this kind is on record up to 8 July 2020.',
      'Nothing of this kind is on record up to 8 July 2020.',
      'Nothing of this kind is on record up to 8 July 2020.',
    ],
  },
]

export const ACTIONS: readonly MessageKind[] = [
  {
    kind: 'action-asked',
    says: 'What this committee asked for, in its words.',
    when: 'Of every action and question that is not closed.',
    weight: 'must',
    wordings: ['action-asked'],
    examples: [
      'Bring the options paper.',
      'What has it cost?',
      'A paper on the options is due in autumn 2020.',
    ],
  },
  {
    kind: 'action-owner',
    says: 'Who owes what this committee asked for, when it was due, and by how much it is overdue.',
    when: 'Of every action and question that is not closed; a missing owner or date is said to be missing.',
    weight: 'must',
    wordings: ['action-owner', 'action-unowned', 'action-overdue', 'action-due', 'action-undated'],
    examples: [
      'The owner is the Harbour Director, and it was due on 30 June 2020, eight days ago.',
      'No owner is recorded, and no date is recorded.',
      'The owner is the Harbour Director, and it is due in autumn 2020.',
    ],
  },
  {
    kind: 'action-answer',
    says: 'The answer with its day, or that there is none and how often it was carried.',
    when: 'Of every action and question that is not closed.',
    weight: 'must',
    wordings: ['action-answered', 'action-unanswered', 'action-carried'],
    examples: [
      'Answered on 6 July 2020: the crane is hired by the day.',
      'No answer is recorded; it is carried for the second report.',
      'No answer is recorded.',
    ],
  },
]
