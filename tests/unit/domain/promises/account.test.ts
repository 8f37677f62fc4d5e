import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { milestoneSchema } from '@/domain/portfolio-file/milestone'
import { promiseSchema } from '@/domain/portfolio-file/promise'
import { accountOf } from '@/domain/promises/account'
import { forecastAccuracy, median } from '@/domain/promises/accuracy'

const milestone = (more: object) => milestoneSchema.parse({ key: 'quay', name: 'Quay', ...more })
const promise = (more: object = {}) =>
  promiseSchema.parse({
    ...{ key: 'p', toldTo: 'finance', toldOn: '2020-06-01', text: 'The quay is due.' },
    due: '2020-07',
    ...more,
  })
const forecasts = (...of: [string, string | null][]) =>
  of.map(([recordedOn, forecast]) => ({ recordedOn, forecast }))

describe('a promise of a milestone as at a day', () => {
  it.each([
    ['not due yet', { forecast: '2020-07' }, '2020-07-31', { state: 'open', isDue: false }],
    [
      'due and not done',
      { forecast: '2020-07' },
      '2020-08-10',
      { state: 'late', daysLate: 10, isDue: true },
    ],
    ['done within the month', { actual: '2020-07-31' }, '2020-08-10', { state: 'kept' }],
    ['done before', { actual: '2020-05-20' }, '2020-06-10', { state: 'kept', isDue: false }],
    ['done in the month, day not known', { actual: '2020-07' }, '2020-08-10', { state: 'kept' }],
    ['done a day after', { actual: '2020-08-01' }, '2020-08-10', { state: 'late', daysLate: 1 }],
    ['done without a date', { status: 'done' }, '2020-09-10', { state: 'kept' }],
    ['cancelled', { status: 'cancelled' }, '2020-09-10', { state: 'withdrawn' }],
    [
      'paused and past',
      { status: 'paused', forecast: '2020-07' },
      '2020-08-01',
      { state: 'late', daysLate: 1 },
    ],
    [
      'moved before it fell due',
      { forecasts: forecasts(['2020-05-01', '2020-07'], ['2020-07-20', '2020-09']) },
      '2020-07-21',
      { state: 'moved', date: '2020-09', isDue: false },
    ],
    [
      'moved only after it fell due',
      { forecasts: forecasts(['2020-05-01', '2020-07'], ['2020-08-01', '2020-09']) },
      '2020-08-20',
      { state: 'late', date: '2020-09', daysLate: 20 },
    ],
    [
      'moved, and moved back, and done in time',
      {
        forecasts: forecasts(['2020-05-01', '2020-07'], ['2020-06-10', '2020-09']),
        actual: '2020-07-30',
      },
      '2020-09-01',
      { state: 'kept' },
    ],
    [
      'moved before, done later than promised',
      {
        forecasts: forecasts(['2020-05-01', '2020-07'], ['2020-06-10', '2020-09']),
        actual: '2020-09-03',
      },
      '2020-10-01',
      { state: 'moved', date: '2020-09-03' },
    ],
    [
      'given no date any more',
      { forecasts: forecasts(['2020-05-01', '2020-07'], ['2020-06-10', null]) },
      '2020-06-30',
      { state: 'moved' },
    ],
    [
      're-baselined later before it fell due',
      {
        baseline: '2020-07',
        rebaselines: [{ recordedOn: '2020-06-20', to: '2020-10', reason: 'R' }],
      },
      '2020-06-30',
      { state: 'moved', date: '2020-10' },
    ],
    [
      'expected in a window that overlaps',
      { forecast: '2020-Q3' },
      '2020-07-15',
      { state: 'open', date: '2020-Q3' },
    ],
  ])('that is %s', (_, of, asAt, account) => {
    expect(accountOf(promise(), milestone(of), asDay(asAt))).toMatchObject({
      isDerived: true,
      ...account,
    })
  })

  it('without a date is open until it is done', () => {
    const undated = promise({ due: undefined })
    const day = asDay('2030-01-01')
    expect(accountOf(undated, milestone({}), day)).toMatchObject({ state: 'open', isDue: false })
    expect(accountOf(undated, milestone({ actual: '2029' }), day).state).toBe('kept')
  })

  it('is what its milestone says, whatever somebody recorded', () => {
    const closed = { on: '2020-06-02', outcome: 'kept' }
    expect(
      accountOf(promise({ closed }), milestone({ forecast: '2020-07' }), asDay('2020-09-01')).state,
    ).toBe('late')
  })
})

describe('any other promise', () => {
  const closed = { on: '2020-08-05', outcome: 'withdrawn', note: 'The quay was sold.' }

  it('is open with its age until somebody accounts for it', () => {
    const account = accountOf(promise({ closed }), undefined, asDay('2020-08-04'))
    expect(account).toEqual({ state: 'open', isDue: true, isDerived: false, ageDays: 64 })
  })

  it('is what was recorded from that day on', () => {
    expect(accountOf(promise({ closed }), undefined, asDay('2020-08-05'))).toMatchObject({
      ...{ state: 'withdrawn', on: '2020-08-05', note: 'The quay was sold.', isDerived: false },
    })
  })
})

describe('forecast accuracy', () => {
  const account = (state: 'open' | 'kept' | 'late' | 'moved' | 'withdrawn', more: object = {}) => ({
    ...{ state, isDue: true },
    ...more,
  })

  it('counts what had fallen due, and the middle of the days late', () => {
    expect(
      forecastAccuracy([
        account('kept'),
        account('kept', { isDue: false }),
        account('late', { daysLate: 40 }),
        account('late', { daysLate: 10 }),
        account('late'),
        account('moved'),
        account('moved', { isDue: false }),
        account('withdrawn'),
        account('open'),
        account('open', { isDue: false }),
      ]),
    ).toEqual({
      ...{ due: 6, kept: 1, late: 3, moved: 1, withdrawn: 1, open: 1 },
      medianDaysLate: 25,
      share: 1 / 6,
    })
  })

  it('is unknown where nothing had fallen due', () => {
    expect(forecastAccuracy([account('kept', { isDue: false })])).toMatchObject({
      ...{ due: 0, share: null, medianDaysLate: null },
    })
  })

  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 9, 2], 3],
  ])('the median of %j is %s', (numbers, middle) => {
    expect(median(numbers)).toBe(middle)
  })
})
