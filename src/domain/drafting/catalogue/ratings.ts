// The kinds of sentence on ratings: how a programme is rated, what it was before, why, and the way back to Green.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const RATINGS: readonly MessageKind[] = [
  {
    kind: 'rating',
    says: 'How the programme is rated overall.',
    when: 'Always, when the rating is not older than 62 days; one that is older than 31 is told with its day. “Still” and “now” are said only to a committee that was told before.',
    weight: 'must',
    wordings: ['rating', 'by-assurance', 'as-recorded', 'and-outlook', 'and-aspects'],
    examples: [
      'The Harbour Programme is rated Amber, and the outlook is steady.',
      'The Harbour Programme is rated Amber/Red by assurance, as recorded on 15 May 2020.',
      'The Harbour Programme is now rated Green.',
    ],
  },
  {
    kind: 'rating-before',
    says: 'What the rating was before.',
    when: 'When it changed: since this committee was told last, or in a first report since the rating before.',
    weight: 'must',
    wordings: ['rating-told', 'rating-told-none', 'rating-before', 'rating-before-on'],
    examples: [
      'It was Amber when last reported on 15 June 2020.',
      'No rating was on record when last reported on 15 June 2020.',
      'It was Red before, as recorded on 30 May 2020.',
    ],
  },
  {
    kind: 'rating-since',
    says: 'Since when the rating is what it is.',
    when: 'In a first report, where the same rating was recorded more than once and there is room for it.',
    weight: 'may',
    wordings: ['rating-since'],
    examples: [
      'It has been Amber since 30 April 2020.',
      'It has been Amber/Red since 31 May 2020.',
      'It has been Green since 31 March 2020.',
    ],
  },
  {
    kind: 'rating-aged',
    says: 'The last rating on record, with its day.',
    when: 'When the rating is older than 62 days, so that two monthly returns were missed. It is never told as the present one.',
    weight: 'must',
    wordings: ['rating-aged'],
    examples: [
      'The last rating on record for the Harbour Programme is Amber, given on 31 March 2020.',
      'The last rating on record for the Harbour Programme is Amber/Green, given on 6 May 2020.',
      'The last rating on record for the Harbour Programme is Red, given on 28 February 2019.',
    ],
  },
  {
    kind: 'rating-taken-back',
    says: 'That the programme, or a dimension or part of it, has no rating by decision.',
    when: 'When “exempt” or “not rated” is on record and this committee was not told so.',
    weight: 'must',
    wordings: ['rating-exempt', 'rating-not-given', 'aspect-unrated'],
    examples: [
      'The Harbour Programme is exempt from rating.',
      'The Harbour Programme is now recorded as not rated.',
      'The Harbour Programme is no longer rated for cost; this was Amber when last reported on 15 June 2020.',
    ],
  },
  {
    kind: 'rating-aspects',
    says: 'How cost, schedule, benefits or a part of the programme are rated.',
    when: 'When such a rating is on record and this committee was not told of it. One older than 31 days is told with its day.',
    weight: 'should',
    wordings: ['ratings-for', 'as-recorded'],
    examples: [
      'The Harbour Programme is rated Amber for cost and Green for schedule.',
      'The Harbour Programme is rated Amber for cost, as recorded on 15 May 2020.',
      'The Harbour Programme is rated Amber/Red for Wave 2, Green for cost and Red for schedule.',
    ],
  },
  {
    kind: 'aspect-aged',
    says: 'The last rating of a dimension or part, with its day.',
    when: 'When it is older than 62 days. To a committee that was told so it is told again where it is worse than the rating of the whole.',
    weight: 'should',
    wordings: ['aspect-aged'],
    examples: [
      'The last rating on record for cost is Red, given on 1 January 2020.',
      'The last rating on record for Wave 2 is Green, given on 6 May 2020.',
      'The last rating on record for cost is still Red, given on 1 January 2020.',
    ],
  },
  {
    kind: 'rating-none',
    says: 'That no rating is on record.',
    when: 'When a reader would look for one: a programme or project that is running, and others in the report are rated.',
    weight: 'should',
    wordings: ['rating-none', 'and-unrated'],
    examples: [
      'The Harbour Programme has no rating on record.',
      'The Harbour Programme has no rating on record.',
      'Quay Works has no rating on record.',
    ],
  },
  {
    kind: 'reason',
    says: 'The reason that somebody gave, in their words.',
    when: 'After a rating, a moved date or a pause for which a reason is on record. Where none is, nothing is said. Of a date that has moved more than once it is that of the latest move.',
    weight: 'should',
    wordings: ['reason', 'reason-for'],
    examples: [
      'The reason given: the supplier is late.',
      'The reason given for cost: prices rose.',
      'The reason given: the tender had to be run again.',
    ],
  },
  {
    kind: 'path-to-green',
    says: 'What it takes to get back to Green.',
    when: 'When the rating has a path to Green, with its date where one was given.',
    weight: 'should',
    wordings: ['path-to-green', 'path-to-green-by'],
    examples: [
      'The path to Green: Sign the contract.',
      'The path to Green (1 September 2020): two engineers join.',
      'The path to Green (autumn 2020): Sign the contract.',
    ],
  },
  {
    kind: 'outlook',
    says: 'Where the rating is heading.',
    when: 'When an outlook was recorded and cannot stand in the sentence on the rating.',
    weight: 'should',
    wordings: ['outlook', 'outlook-words'],
    examples: [
      'The outlook is improving.',
      'The outlook is worsening.',
      'The outlook given: better after the summer.',
    ],
  },
  {
    kind: 'return-missing',
    says: 'That no return was submitted for a period, with the last rating on record and its day.',
    when: 'When the last return that was due before the day of the facts has not come. The rating is then never told as the present one. This is ready for when returns are recorded; until then it is not said.',
    weight: 'must',
    wordings: ['return-missing', 'return-missing-unrated'],
    examples: [
      'No return for June 2020 was submitted for the Harbour Programme; its last rating on record is Green, given on 30 May 2020.',
      'There is still no return for May 2020 for the Harbour Programme; its last rating on record is Amber/Red, given on 30 April 2020.',
      'No return for spring 2020 was submitted for the Harbour Programme.',
    ],
  },
  {
    kind: 'return-late',
    says: 'That the return for a period came late.',
    when: 'When the last return that was due came after its day, and this committee was not told so. This is ready for when returns are recorded; until then it is not said.',
    weight: 'should',
    wordings: ['return-late'],
    examples: [
      'The return for June 2020 was submitted on 6 July 2020; it was due on 3 July 2020.',
      'The return for May 2020 was submitted on 1 July 2020; it was due on 3 June 2020.',
      'The return for spring 2020 was submitted on 7 July 2020; it was due on 3 July 2020.',
    ],
  },
  {
    kind: 'rating-suggested',
    says: 'That the facts on record suggest another rating than the one recorded.',
    when: 'Where the council wants its committees to be told; the author is told in any case. This is ready for when ratings are suggested; until then it is not said.',
    weight: 'should',
    wordings: ['rating-suggested'],
    examples: [
      'The facts on record suggest Amber; the rating recorded is Green.',
      'The facts on record still suggest Red; the rating recorded is Amber/Red.',
      'The facts on record suggest Amber/Green; the rating recorded is Red.',
    ],
  },
]
