// The kinds of sentence on milestones: what was reached, what is late, what is ahead, and how each date stands to every earlier word on it.
// Source: drafting, "phrase catalogue (one wording a meaning, one readable file, golden examples beside each)".

import type { MessageKind } from './kind'

export const MILESTONES: readonly MessageKind[] = [
  {
    kind: 'done',
    says: 'A milestone that was reached.',
    when: 'When it is recorded as done and this committee was not told so.',
    weight: 'must',
    wordings: ['done', 'done-on', 'with-conditions', 'still-owed'],
    examples: [
      'The contract award was completed on 24 June 2020.',
      'Business cases for the first bids were completed on 24 June 2020, with conditions. Still owed: two findings are open.',
      'The new site went live in early June 2020.',
    ],
  },
  {
    kind: 'overdue',
    says: 'A milestone whose date has passed and that is not recorded as done.',
    when: 'Always, and again in each report for as long as it stands.',
    weight: 'must',
    wordings: ['overdue', 'still-overdue'],
    examples: [
      'The contract award was due on 30 June 2020 and has not been recorded as complete.',
      'Business cases for the first bids are still overdue: the date was 31 May 2020.',
      'The new site was due to go live in early June 2020; this has not been recorded as done.',
    ],
  },
  {
    kind: 'due',
    says: 'A milestone that is committed to a date.',
    when: 'When the date is ahead; it is said where the date falls before this meeting.',
    weight: 'must',
    wordings: [
      'due',
      'before-meeting',
      'on-meeting-day',
      'external-deadline',
      'work-in-progress',
      'on-condition',
    ],
    examples: [
      'The contract award is due on 18 July 2020, before this meeting.',
      'Business cases for the first bids are due in September 2020, with work in progress.',
      'The new site is due to go live by the end of the 2020/21 financial year (an external deadline).',
    ],
  },
  {
    kind: 'expected',
    says: 'A milestone that is expected by a date.',
    when: 'When the confidence on record is “expected”.',
    weight: 'must',
    wordings: ['expected'],
    examples: [
      'The contract award is expected on 1 September 2020.',
      'Old servers should be switched off in September 2020.',
      'The contract award is expected in July or August 2020.',
    ],
  },
  {
    kind: 'hoped',
    says: 'A milestone that somebody aims to reach by a date.',
    when: 'When the confidence on record is “hoped”.',
    weight: 'must',
    wordings: ['hoped'],
    examples: [
      'The aim is to complete the contract award on 1 September 2020.',
      'The aim is for old servers to be switched off in September 2020.',
      'The aim is to complete the contract award in the first quarter of 2021.',
    ],
  },
  {
    kind: 'undated',
    says: 'A milestone without a date, under way or planned.',
    when: 'When no date is recorded; the sentence says so.',
    weight: 'must',
    wordings: ['in-progress', 'planned', 'no-date'],
    examples: [
      'The contract award is in progress. No date is recorded.',
      'Business cases for the first bids are planned. No date is recorded.',
      'Work is in progress for the new site to go live. No date is recorded.',
    ],
  },
  {
    kind: 'stopped',
    says: 'A milestone that is paused or cancelled.',
    when: 'When that is on record and this committee was not told so.',
    weight: 'must',
    wordings: ['paused', 'cancelled', 'date-on-record'],
    examples: [
      'The contract award is paused. The date on record is 1 September 2020.',
      'Business cases for the first bids have been cancelled.',
      'The plan for the new site to go live is paused. The date on record is late September 2020.',
    ],
  },
  {
    kind: 'conditions',
    says: 'What has to come first.',
    when: 'When a condition or another milestone is on record that this one waits for.',
    weight: 'must',
    wordings: ['follows', 'condition', 'waits-for'],
    examples: [
      'The contract award is to follow once the tests have passed.',
      'This depends on site surveys.',
      'The condition: a complete view of the requirements.',
    ],
  },
  {
    kind: 'wording',
    says: 'The words in which somebody put a date, with the day on which they said it.',
    when: 'When such words are on record: “over the coming months” means something else when it is read again.',
    weight: 'must',
    wordings: ['worded', 'as-worded', 'as-conditioned'],
    examples: [
      'The timing stated on 1 June 2020 was “over the coming months”.',
      'The timing stated on 1 June 2020 was “the next meeting”.',
      'The timing stated on 1 June 2020 was “by the end of the year”.',
    ],
  },
  {
    kind: 'slips',
    says: 'How the date stands to the first promise and to what this committee was told last.',
    when: 'When it moved. A size is given only where both dates are exact enough; dates that overlap are not called later or earlier.',
    weight: 'must',
    wordings: [
      'than-promised',
      'than-told',
      'than-promised-and-told',
      'met-promise',
      'met-told',
      'first-promised',
      'last-told',
    ],
    examples: [
      'This is 5 weeks later than first promised (1 September 2020).',
      'This is 1 month later than first promised (September 2020).',
      'This was first promised in September 2020.',
    ],
  },
  {
    kind: 're-baseline',
    says: 'That the promise itself was moved, by whom and why.',
    when: 'When a re-baseline is on record. It never hides the slip since the first promise.',
    weight: 'must',
    wordings: ['than-rebaselined', 'than-rebaselined-and-told', 'rebaselined-to', 'approved-by'],
    examples: [
      'This is 4 weeks later than re-baselined on 2 June 2020 (4 August 2020). The re-baseline was approved by the Programme Board.',
      'This is 1 month later than re-baselined on 2 June 2020 (August 2020).',
      'This was re-baselined on 2 June 2020, to autumn 2020.',
    ],
  },
  {
    kind: 'gone',
    says: 'What a committee was told of and is no longer on record, and what became of it.',
    when: 'Until somebody accounts for it, and with that account. Of a report to several committees it says which of them was told.',
    weight: 'must',
    wordings: ['vanished', 'vanished-known', 'gone', 'gone-known', 'last-reported-to'],
    examples: [
      'The milestone “Contract award”, reported on 15 June 2020, has been merged.',
      'The risk “flood” was reported on 15 June 2020 and is no longer on record.',
      'The milestone “Design review” is no longer on record. It was last reported to the Finance Committee on 15 June 2020 and the Port Board on 15 June 2020.',
    ],
  },
  {
    kind: 'new',
    says: 'What is new since the last report, and what the last report did not cover.',
    when: 'To a committee that was told before.',
    weight: 'must',
    wordings: ['new-since', 'not-covered'],
    examples: [
      'New since 15 June 2020: one milestone.',
      'New since 15 June 2020: two milestones.',
      'New since 15 June 2020: one risk.',
    ],
  },
]
