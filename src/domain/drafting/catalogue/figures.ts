// The kinds of sentence on figures: how they moved, what they were meant to be, and what a table of them has to be read with.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const FIGURES: readonly MessageKind[] = [
  {
    kind: 'movements',
    says: 'How a figure stands to an earlier one.',
    when: 'When there are two. “Rose” and “fell” are said only where the hedges of both leave no doubt.',
    weight: 'must',
    wordings: ['measure-moved', 'measure-same', 'measure-two'],
    examples: [
      'Active users rose from about 1,300 in February 2020 to over 2,250 in June 2020.',
      'Active users stayed at 960 from May 2020 to June 2020.',
      'Active users: over 0 in January to March 2020 and 1 in June 2020.',
    ],
  },
  {
    kind: 'one-figure',
    says: 'A figure on its own.',
    when: 'When there is no earlier one to hold it against.',
    weight: 'must',
    wordings: [
      'measure-one',
      'measure-count',
      'measure-reached',
      'measure-count-now',
      'measure-is',
    ],
    examples: [
      'Over 330 extra laptops had been provided by 8 July 2020.',
      'In July 2020 the length of the contract is one year.',
      'There were 185 active users in June 2020.',
    ],
  },
  {
    kind: 'no-figure',
    says: 'That nobody gave the figure, or that there was nothing to count.',
    when: 'When that is so: no figure is not zero, and a share of nothing is not 100%.',
    weight: 'must',
    wordings: ['measure-missing', 'measure-empty'],
    examples: [
      'No figure was reported for active users in June 2020.',
      'There was nothing to count for calls answered in time in June 2020, so no percentage can be given.',
      'No figure was reported for active users in April to June 2020.',
    ],
  },
  {
    kind: 'targets',
    says: 'What the figure was meant to be, and whether it met that.',
    when: 'When a target is on record; met or missed is said only where the hedge leaves no doubt.',
    weight: 'must',
    wordings: ['target', 'target-met', 'target-missed'],
    examples: [
      'This meets the target of at least 150 users.',
      'This misses the target of at most one year.',
      'The target is at least 150 users.',
    ],
  },
  {
    kind: 'series',
    says: 'A few figures of one measure, each with its month, and their mean.',
    when: 'In a section on performance, for a measure that is not by organisation.',
    weight: 'must',
    wordings: ['series', 'series-moved', 'mean', 'and-each-met', 'and-target', 'series-missed'],
    examples: [
      'Customer satisfaction fell each month: +76 in April 2020, +74 in May 2020 and +62 in June 2020. The mean is +71 (rounded), and each month met the target of at least +50.',
      'Customer satisfaction: +76 in April 2020, +40 in May 2020 and +62 in June 2020. The mean is +59 (rounded). The target of at least +50 was missed in May 2020.',
      'Customer satisfaction rose each time: +60 in January to March 2020, +70 in April to June 2020 and +80 in July to September 2020. The mean is +70, and each time met the target of at least +50.',
    ],
  },
  {
    kind: 'table',
    says: 'What has to be known of a table of performance: what it shows, what missed its target, who gave no figures.',
    when: 'With every such table.',
    weight: 'must',
    wordings: [
      'table-shows',
      'none-of',
      'no-share',
      'not-reported',
      'all-met',
      'one-missed',
      'all-missed',
      'many-missed',
    ],
    examples: [
      'The table shows P1 calls at Harbour Board (HB). P1 calls answered within 20 seconds at Harbour Board missed the target of at least 95% in June 2020, at 94%.',
      'The table shows P1 calls at Harbour Board (HB) and Town Council. Every figure in the table met its target. No figures were reported for Town Council.',
      'The table shows P1 calls at Harbour Board (HB). There were no P1 calls at HB in January to March 2020. There was nothing to count, so no percentage is given.',
    ],
  },
  {
    kind: 'figures-told-again',
    says: 'That the figures of a measure are those of the last report.',
    when: 'When the last report gave them for the same periods.',
    weight: 'must',
    wordings: [
      'series',
      'series-moved',
      'measure-moved',
      'measure-same',
      'measure-two',
      'measure-missing',
    ],
    examples: [
      'The figures for customer satisfaction are unchanged: +76 in April 2020, +74 in May 2020 and +62 in June 2020. The figures for customer satisfaction are unchanged: +40 in April 2020 and +90 in June 2020. There is still no figure for customer satisfaction in May 2020.',
      'The figure for customer satisfaction is unchanged: +76 in April 2020.',
      'The figure for customer satisfaction is unchanged: +60 in January to March 2020. There is still no figure for customer satisfaction in April to June 2020.',
    ],
  },
  {
    kind: 'mean-told-again',
    says: 'That the mean and the target are those of the last report.',
    when: '“Still” of the same figures, “again” of those of other periods.',
    weight: 'must',
    wordings: ['mean', 'target', 'series-missed'],
    examples: [
      'The mean is still +59 (rounded). The target is still at least +50, and was missed in May 2020.',
      'The mean is again +75, and each month met the target of at least +50.',
      'The mean is still +43 (rounded). The target is still at least +50, and was missed in January to March 2020 and in April to June 2020.',
    ],
  },
  {
    kind: 'table-told-again',
    says: 'That the table has to be read as that of the last report.',
    when: '“Still” of the same figures, “again” of those of other periods.',
    weight: 'must',
    wordings: ['table-shows', 'all-met', 'one-missed', 'not-reported'],
    examples: [
      'The table again shows P1 calls at Harbour Board (HB) and Town Council. Every figure in the table again met its target. Again, no figures were reported for Town Council.',
      'The table again shows P1 calls at Harbour Board (HB). The figure for P1 calls answered within 20 seconds at Harbour Board in April 2020 is still 94%, and misses the target of at least 95%.',
      'The table again shows P1 calls at Harbour Board (HB) and Town Council. The figure for P1 calls answered within 20 seconds at Harbour Board in January to March 2020 is still 94%, and misses the target of at least 95%. There are still no figures on record for Town Council.',
    ],
  },
  {
    kind: 'many-told-again',
    says: 'That as many figures missed their targets as in the last report.',
    when: '“Still” of the same figures, “again” of those of other periods.',
    weight: 'must',
    wordings: ['many-missed', 'all-missed'],
    examples: [
      'Again, five of the six figures in the table missed their targets.',
      'Four of the five figures in the table still miss their targets.',
      'All four figures in the table still miss their targets.',
    ],
  },
  {
    kind: 'nothing-told-again',
    says: 'That there was nothing to count, as in the last report.',
    when: '“Still” of the same periods, “again” of other ones.',
    weight: 'must',
    wordings: ['none-of', 'no-share'],
    examples: [
      'There were no P1 calls at HB in March 2020. Again there was nothing to count, so no percentage is given.',
      'There are still no P1 calls on record at HB in June 2020. There is still nothing to count, so no percentage is given.',
      'There are still no P1 calls on record at HB in January to March 2020. There is still nothing to count, so no percentage is given.',
    ],
  },
]
