import { describe, expect, it } from 'vitest'
import { asDay } from '../../../../src/domain/dates/day'
import {
  currentBaseline,
  deriveSlip,
  expectedDate,
  firstPromise,
  isOpen,
  isOverdue,
} from '../../../../src/domain/milestones/milestone'
import { MILESTONE_STATUSES } from '../../../../src/domain/milestones/values'
import { type Milestone, milestoneSchema } from '../../../../src/domain/portfolio-file/milestone'

function milestone(parts: object): Milestone {
  return milestoneSchema.parse({ key: 'hld', name: 'High-level design', ...parts })
}

const rebaselines = [
  { recordedOn: '2020-06-01', to: '2020-09', reason: 'Second' },
  { recordedOn: '2020-03-01', to: '2020-07', reason: 'First' },
]

describe('what was promised', () => {
  it('is first the baseline, and is measured by the latest re-baseline', () => {
    const moved = milestone({ baseline: '2020-05', rebaselines, forecast: '2020-10' })
    expect(firstPromise(moved)).toBe('2020-05')
    expect(currentBaseline(moved)).toBe('2020-09')
    expect(expectedDate(moved)).toBe('2020-10')
  })

  it('is, without a baseline, the first forecast that gave a date', () => {
    const forecasts = [
      { recordedOn: '2020-06-01', forecast: '2020-09' },
      { recordedOn: '2020-02-01', forecast: null },
      { recordedOn: '2020-03-01', forecast: '2020-08' },
    ]
    expect(firstPromise(milestone({ forecasts, forecast: '2020-10' }))).toBe('2020-08')
    expect(firstPromise(milestone({ forecast: '2020-10' }))).toBe('2020-10')
    expect(firstPromise(milestone({}))).toBeUndefined()
    expect(currentBaseline(milestone({ forecast: '2020-10' }))).toBeUndefined()
  })

  it('is expected by its baseline when there is no forecast', () => {
    expect(expectedDate(milestone({ baseline: '2020-05' }))).toBe('2020-05')
    expect(expectedDate(milestone({ baseline: '2020-05', rebaselines }))).toBe('2020-09')
    expect(expectedDate(milestone({}))).toBeUndefined()
  })
})

describe('an open milestone', () => {
  const closed = ['done', 'done-with-conditions', 'cancelled']

  it.each(MILESTONE_STATUSES)('that is %s', (status) => {
    expect(isOpen(milestone({ status }))).toBe(!closed.includes(status))
  })

  it('has neither a status nor an actual date', () => {
    expect(isOpen(milestone({}))).toBe(true)
    expect(isOpen(milestone({ actual: '2020-05' }))).toBe(false)
  })

  it.each([
    [{ forecast: '2020-06' }, '2020-06-30', false],
    [{ forecast: '2020-06' }, '2020-07-01', true],
    [{ forecast: 'late 2020-02' }, '2020-02-29', false],
    [{ forecast: 'late 2020-02' }, '2020-03-01', true],
    [{ baseline: 'FY2019/20' }, '2020-03-31', false],
    [{ baseline: 'FY2019/20' }, '2020-04-01', true],
    [{ baseline: '2020-05', forecast: '2020-08' }, '2020-07-08', false],
    [{ forecast: '2020-06', status: 'paused' }, '2020-07-01', false],
    [{ forecast: '2020-06', status: 'done' }, '2020-07-01', false],
    [{ forecast: '2019/..' }, '2020-07-01', false],
    [{}, '2020-07-01', false],
  ])('%j as at %s is overdue: %s', (parts, asAt, expected) => {
    expect(isOverdue(milestone(parts), asDay(asAt))).toBe(expected)
  })
})

describe('a slip', () => {
  it('is told against the first promise, and against the re-baselined date as well', () => {
    expect(
      deriveSlip(milestone({ baseline: '2020-05', rebaselines, forecast: '2020-10' })),
    ).toEqual([
      {
        against: 'first promise',
        from: '2020-05',
        to: '2020-10',
        direction: 'later',
        size: '5 months',
      },
      {
        against: 're-baselined date',
        from: '2020-09',
        to: '2020-10',
        direction: 'later',
        size: '1 month',
      },
    ])
  })

  it('is not hidden by a re-baseline to the date that is expected', () => {
    const [first, second] = deriveSlip(milestone({ baseline: '2020-05', rebaselines }))
    expect(first).toMatchObject({ against: 'first promise', direction: 'later', size: '4 months' })
    expect(second).toMatchObject({ against: 're-baselined date', direction: 'same', size: null })
  })

  it.each([
    [{ baseline: '2020-09', forecast: 'early 2020-10' }, 'later', null],
    [{ baseline: '2020-10', forecast: 'early 2020-10' }, 'overlaps', null],
    [{ baseline: '2020-10', forecast: '2020-10' }, 'same', null],
    [{ baseline: '2020-09-01', forecast: '2020-09-22' }, 'later', '3 weeks'],
    [{ baseline: '2020-09-22', actual: '2020-09-21', status: 'done' }, 'earlier', '1 day'],
    [
      {
        baseline: '2020-05',
        forecast: '2020-06',
        actual: '2020-07',
        status: 'done-with-conditions',
      },
      'later',
      '2 months',
    ],
    [{ forecast: '2020-10' }, 'same', null],
  ])('%j is %s by %s', (parts, direction, size) => {
    expect(deriveSlip(milestone(parts))).toMatchObject([{ direction, size }])
  })

  it.each([
    [{}],
    [{ baseline: '2020-05', status: 'done' }],
    [{ baseline: '2020-05', forecast: '2020-07', status: 'cancelled' }],
    [{ actual: '2020-05', status: 'done' }],
  ])('is not made up: %j', (parts) => {
    expect(deriveSlip(milestone(parts))).toEqual([])
  })
})
