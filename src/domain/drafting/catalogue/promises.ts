// The kinds of sentence on promises: what a committee was told would happen, and what became of it.
// Source: drafting, "Promises"; "phrase catalogue (one wording a meaning, golden examples beside each)".

import type { MessageKind } from './kind'

export const PROMISES: readonly MessageKind[] = [
  {
    kind: 'promises-count',
    says: 'How many promises this committee was given, and how each came out.',
    when: 'At the head of a section on promises.',
    weight: 'must',
    wordings: ['promises-count'],
    examples: [
      'Two promises to this committee: one kept and one late.',
      'One promise to this committee: one open.',
      'Three promises to this committee: three open.',
    ],
  },
  {
    kind: 'promise-told',
    says: 'A promise, in the words in which it was told, with its day and its programme.',
    when: 'Of every promise to this committee, whatever became of it. The programme stands where those words do not name it.',
    weight: 'must',
    wordings: ['promise-told', 'promise-told-of'],
    examples: [
      'About the Harbour Programme, told on 5 May 2020: “The quay opens in June 2020”.',
      'About the Harbour Programme, told on 5 May 2020: “The two cranes are to be there by July 2020”.',
      'Told on 5 May 2020: “The quay opens by autumn 2020”.',
    ],
  },
  {
    kind: 'promise-kept',
    says: 'That it was kept, and when the thing was done.',
    when: 'When it was done by its day. The date stands where the record has it.',
    weight: 'must',
    wordings: ['promise-kept', 'promise-kept-on'],
    examples: [
      'This was kept: it was done on 20 June 2020.',
      'This was kept.',
      'This was kept: it was done in early June 2020.',
    ],
  },
  {
    kind: 'promise-late',
    says: 'That it is late, or was.',
    when: 'When its day has passed and it is not recorded as done, or was done after that day.',
    weight: 'must',
    wordings: ['promise-late', 'promise-late-on', 'promise-was-late'],
    examples: [
      'This is late: it was promised on 30 June 2020 and has not been recorded as done.',
      'This was late.',
      'This was late: it was done on 6 July 2020, and was promised in late June 2020.',
    ],
  },
  {
    kind: 'promise-moved',
    says: 'That the date has moved since it was told.',
    when: 'When the record now has a later or earlier date than the one promised.',
    weight: 'must',
    wordings: ['promise-moved', 'promise-moved-to', 'promise-moved-on'],
    examples: [
      'This has moved: it was promised on 1 September 2020 and is now due on 6 October 2020.',
      'This has moved, and no date is recorded.',
      'This has moved: it was promised in autumn 2020 and is now due in early December 2020.',
    ],
  },
  {
    kind: 'promise-moved-past',
    says: 'That it has moved to a day that has passed as well.',
    when: 'When the later date has passed and it is not recorded as done.',
    weight: 'must',
    wordings: ['promise-moved-past'],
    examples: [
      'This has moved: it was promised on 4 May 2020, was then due on 6 July 2020 and has not been recorded as done.',
      'This has moved: it was promised in April 2020, was then due in June 2020 and has not been recorded as done.',
      'This has moved: it was promised in April 2020, was then due in early June 2020 and has not been recorded as done.',
    ],
  },
  {
    kind: 'promise-overdue',
    says: 'That its day has passed and that nothing on record says what became of it.',
    when: 'When its day has passed, no milestone accounts for it and nobody has closed it.',
    weight: 'must',
    wordings: ['promise-overdue'],
    examples: [
      'This was due on 30 June 2020 and has not been recorded as kept.',
      'This was due in May 2020 and has not been recorded as kept.',
      'This was due in early June 2020 and has not been recorded as kept.',
    ],
  },
  {
    kind: 'promise-open',
    says: 'That it is open, and how long ago it was told.',
    when: 'When its day has not passed.',
    weight: 'must',
    wordings: ['promise-open'],
    examples: [
      'This is open, about nine weeks after it was told.',
      'This is open, one day after it was told.',
      'This is open, about four weeks after it was told.',
    ],
  },
  {
    kind: 'promise-withdrawn',
    says: 'That it was withdrawn.',
    when: 'When it was closed as withdrawn, or what was promised has been cancelled.',
    weight: 'must',
    wordings: ['promise-withdrawn'],
    examples: ['This was withdrawn.', 'This was withdrawn.', 'This was withdrawn.'],
  },
  {
    kind: 'promise-note',
    says: 'The account that somebody gave of it, in their words.',
    when: 'When the promise was closed with such words.',
    weight: 'must',
    wordings: ['promise-note'],
    examples: [
      'The account given: the two phases became one.',
      'The account given: one crane is enough.',
      'The account given: the ferry company asked for autumn 2020.',
    ],
  },
]
