import { describe, expect, test } from 'vitest'
import { says } from './small-portfolio'

const award = (milestone: object) => ({
  milestones: [{ key: 'award', name: 'Contract award', ...milestone }],
})

describe('a milestone in a first report', () => {
  test.each<[string, object, string]>([
    ['is due', { forecast: '2020-09-01' }, 'The contract award is due on 1 September 2020.'],
    [
      'is expected',
      { forecast: 'early 2020-10', confidence: 'expected' },
      'The contract award is expected in early October 2020.',
    ],
    [
      'is hoped for',
      { forecast: '2026', confidence: 'hoped' },
      'The aim is to complete the contract award by the end of 2026.',
    ],
    [
      'is measured by its baseline where it has no forecast',
      { baseline: '2020-08' },
      'The contract award is due in August 2020.',
    ],
    [
      'has no date',
      { status: 'in-progress' },
      'The contract award is in progress. No date is recorded.',
    ],
    [
      'has words for a date',
      { wording: 'over the coming months', recordedOn: '2020-06-30' },
      'The contract award is planned “over the coming months” (stated on 30 June 2020).',
    ],
    [
      'keeps the words beside the date',
      { forecast: '../2022-07-31', wording: 'in the next 2 years', recordedOn: '2020-06-30' },
      'The contract award is due by 31 July 2022 (“in the next 2 years”, as stated on 30 June 2020).',
    ],
    [
      'waits for a condition',
      { condition: 'once the tests have passed' },
      'The contract award is to follow once the tests have passed.',
    ],
    [
      'has a condition that is no clause',
      { condition: 'a complete view of the requirements' },
      'The contract award is planned. The condition: a complete view of the requirements.',
    ],
    [
      'has a date and a condition',
      { forecast: '2020-09', condition: 'once the tests have passed' },
      'The contract award is due in September 2020, once the tests have passed.',
    ],
    [
      'falls before the meeting',
      { forecast: '2020-07-14' },
      'The contract award is due on 14 July 2020, before this meeting.',
    ],
    [
      'falls on the day of the meeting',
      { forecast: '2020-07-21' },
      'The contract award is due on 21 July 2020, the day of this meeting.',
    ],
    [
      'is not before a meeting that stands inside its window',
      { forecast: '2020-07' },
      'The contract award is due in July 2020.',
    ],
    [
      'is overdue',
      { forecast: '2020-06' },
      'The contract award was due in June 2020 and has not been recorded as complete.',
    ],
    [
      'is not overdue on its last day',
      { forecast: '2020-07-08' },
      'The contract award is due on 8 July 2020, before this meeting.',
    ],
    ['is done', { status: 'done' }, 'The contract award is complete.'],
    [
      'was done on a day',
      { status: 'done', actual: '2020-07-03' },
      'The contract award was completed on 3 July 2020.',
    ],
    [
      'was done in a year',
      { status: 'done', actual: 'FY2019/20' },
      'The contract award was completed in the 2019/20 financial year.',
    ],
    [
      'was done in time',
      { status: 'done', actual: '2020-05-27', baseline: '2020-05' },
      'The contract award was completed on 27 May 2020. This met the first promise (May 2020).',
    ],
    [
      'was done late',
      { status: 'done', actual: '2020-06-11', baseline: '2020-04-30' },
      'The contract award was completed on 11 June 2020. This was six weeks later than first promised (30 April 2020).',
    ],
    [
      'is done with conditions',
      { status: 'done-with-conditions', conditions: 'two findings are open' },
      'The contract award is complete, with conditions. The conditions: two findings are open.',
    ],
    [
      'is paused',
      { status: 'paused', forecast: '2020-09', reason: 'the budget is frozen' },
      'The contract award is paused. The date on record is September 2020. The reason given: the budget is frozen.',
    ],
    [
      'is cancelled',
      { status: 'cancelled', forecast: '2020-09' },
      'The contract award has been cancelled.',
    ],
    [
      'is an external deadline',
      { forecast: '../2021-03-31', kind: 'external-deadline' },
      'The contract award is due by 31 March 2021 (an external deadline).',
    ],
    [
      'belongs to a phase',
      { forecast: '2020-09', element: 'Phase 2' },
      'The contract award (Phase 2) is due in September 2020.',
    ],
  ])('%s', (_what, milestone, sentence) => {
    expect(says(award(milestone))).toEqual([sentence])
  })
})

describe('the date of a milestone is held against', () => {
  test.each<[string, object, string]>([
    [
      'the first promise, with a size where both are days',
      { baseline: '2020-09-01', forecast: '2020-10-06', reason: 'The supplier is late.' },
      'The contract award is due on 6 October 2020. This is five weeks later than first promised (1 September 2020). The reason given: the supplier is late.',
    ],
    [
      'the first promise, without a size where one is vaguer',
      { baseline: '2020-09-01', forecast: 'early 2020-10' },
      'The contract award is due in early October 2020. This is later than first promised (1 September 2020).',
    ],
    [
      'the first promise, without a direction where they overlap',
      { baseline: '2020-Q3', forecast: '2020-09' },
      'The contract award is due in September 2020. This was first promised for July to September 2020.',
    ],
    [
      'the first promise when it is earlier',
      { baseline: '2020-10', forecast: '2020-09' },
      'The contract award is due in September 2020. This is one month earlier than first promised (October 2020).',
    ],
    [
      'the re-baseline too, which hides no slip',
      {
        baseline: '2020-06',
        forecast: '2020-10',
        rebaselines: [
          {
            recordedOn: '2020-05-01',
            to: '2020-08',
            reason: 'the quay was unsafe',
            approvedBy: 'Harbour Programme Board',
          },
        ],
      },
      'The contract award is due in October 2020. This is four months later than first promised (June 2020). This is two months later than re-baselined on 1 May 2020 (August 2020). The reason given for the re-baseline: the quay was unsafe. The re-baseline was approved by the Harbour Programme Board.',
    ],
    [
      'the re-baseline that it keeps',
      {
        baseline: '2020-06',
        forecast: '2020-08',
        rebaselines: [{ recordedOn: '2020-05-01', to: '2020-08', reason: 'the quay was unsafe' }],
      },
      'The contract award is due in August 2020. This is two months later than first promised (June 2020). This was re-baselined on 1 May 2020, to August 2020. The reason given for the re-baseline: the quay was unsafe.',
    ],
    [
      'what it was when the date was withdrawn',
      {
        forecasts: [
          { recordedOn: '2020-05-01', forecast: '2020-06' },
          { recordedOn: '2020-06-01', forecast: null, reason: 'the bid failed' },
        ],
      },
      'The contract award is planned. No date is recorded. This was first promised for June 2020. The reason given: the bid failed.',
    ],
  ])('%s', (_what, milestone, text) => {
    expect(says(award(milestone))).toEqual([text])
  })
})

describe('to a committee that was told before', () => {
  const moved = {
    baseline: '2020-09-01',
    recordedOn: '2020-01-01',
    forecasts: [
      { recordedOn: '2020-01-01', forecast: '2020-09-01' },
      { recordedOn: '2020-06-30', forecast: 'early 2020-10', reason: 'the supplier is late' },
    ],
  }

  test('a date that moved is told against what they heard', () => {
    expect(says(award({ ...moved, forecast: 'early 2020-10' }), '2020-06-15')).toEqual([
      'The contract award is now due in early October 2020. This is later than first promised and last reported (1 September 2020). The reason given: the supplier is late.',
    ])
  })

  test('a date that stands is told once more in one sentence, and that nothing changed', () => {
    const milestone = { recordedOn: '2020-01-01', forecast: '2020-09-01' }
    expect(says(award(milestone), '2020-06-15')).toEqual([
      'The contract award is still due on 1 September 2020.',
      'Nothing has changed since 15 June 2020.',
    ])
  })

  test('what fell due in between is overdue, and stays overdue until it is done', () => {
    const milestone = { recordedOn: '2020-01-01', forecast: '2020-06' }
    expect(says(award(milestone), '2020-06-15')).toEqual([
      'The contract award was due in June 2020 and has not been recorded as complete.',
    ])
    expect(says(award(milestone), '2020-07-01')).toEqual([
      'The contract award is still overdue: the date was June 2020.',
      'Nothing has changed since 1 July 2020.',
    ])
  })

  test('what was told as done is not told again', () => {
    expect(says(award({ recordedOn: '2020-01-01', status: 'done' }), '2020-06-15')).toEqual([
      'Nothing has changed since 15 June 2020.',
    ])
  })

  test('what is unchanged beside news is counted', () => {
    const programme = {
      milestones: [
        { key: 'a', name: 'Contract award', recordedOn: '2020-01-01', forecast: '2020-09-01' },
        { key: 'b', name: 'Site survey', recordedOn: '2020-01-01', forecast: '2020-10-01' },
      ],
      risks: [{ key: 'c', title: 'the quay gives way', recordedOn: '2020-01-01' }],
      events: [{ kind: 'progress', text: 'the first pile was driven', recordedOn: '2020-07-01' }],
    }
    expect(says(programme, '2020-06-15')).toEqual([
      'The first pile was driven.',
      'The contract award is still due on 1 September 2020.',
      'Unchanged since 15 June 2020: one milestone and one risk.',
    ])
  })
})

test('two or three things that are done share a sentence, more become a list', () => {
  const names = ['Contract award', 'Site survey', 'Review of governance', 'User training']
  const milestones = names.map((name, place) => ({ key: `m${place}`, name, status: 'done' }))
  expect(says({ milestones: milestones.slice(0, 2) })).toEqual([
    'The contract award and the site survey are complete.',
  ])
  expect(says({ milestones: milestones.slice(0, 3) })).toEqual([
    'The contract award, the site survey and the review of governance are complete.',
  ])
  expect(says({ milestones })).toEqual([
    'These milestones are complete:\na. Contract award.\nb. Site survey.\nc. Review of governance.\nd. User training.',
  ])
})

test('a milestone that waits for an open one says so, and not for one that is done', () => {
  const milestones = [
    { key: 'a', name: 'Site survey', status: 'done' },
    { key: 'b', name: 'Quay open', status: 'planned', forecast: '2020-08' },
    { key: 'c', name: 'Contract award', forecast: '2020-09', dependsOn: ['a', 'b'] },
  ]
  expect(says({ milestones }).at(-1)).toBe(
    'The milestone “Quay open” is due in August 2020. The contract award is due in September 2020. This depends on the milestone “Quay open”.',
  )
})
