import { describe, expect, test } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import {
  assertClosed,
  assertCompletion,
  assertForecast,
  assertOpen,
  assertRebaseline,
} from '@/domain/milestones/changes'
import { type Milestone, milestoneSchema } from '@/domain/portfolio-file/milestone'

const milestone = (said: object = {}): Milestone =>
  milestoneSchema.parse({ key: 'design', name: 'Design', ...said })

describe('what was done', () => {
  test.each([
    ['2020-07-08', true],
    ['2020-07-09', false],
    ['2020-07', true],
    ['2020-08', false],
    ['early 2020-07', true],
    ['mid 2020-07', false],
    ['../2020-07-08', true],
    ['../2020-07-09', false],
    ['2020', true],
    ['2020/..', false],
  ])('at %s may be said on 8 July 2020: %s', (actual, may) => {
    const say = () => assertCompletion(milestone(), asApproximateDate(actual), asDay('2020-07-08'))
    if (may) expect(say).not.toThrow()
    else expect(say).toThrow(expect.objectContaining({ code: 'INVALID', field: 'actual' }))
  })
})

describe('a forecast', () => {
  const forecast = asApproximateDate('2020-10')

  test.each([
    ['baseline', { baseline: '2020-09' }],
    ['forecast', { forecast: '2020-09' }],
  ])('moves a %s with a reason only', (_, said) => {
    expect(() => assertForecast(milestone(said), { forecast })).toThrow(
      expect.objectContaining({ field: 'reason' }),
    )
    expect(() => assertForecast(milestone(said), { forecast, reason: 'Late' })).not.toThrow()
  })

  test('gives a first date without one', () => {
    expect(() => assertForecast(milestone(), { forecast })).not.toThrow()
  })

  test('says something new', () => {
    const same = () => assertForecast(milestone({ forecast: '2020-10' }), { forecast, reason: 'x' })
    expect(same).toThrow('October 2020 is the date already. Enter another date.')
  })
})

test('a re-baseline moves what was promised, and moves it', () => {
  const to = asApproximateDate('2020-10')
  expect(() => assertRebaseline(milestone({ baseline: '2020-09' }), to)).not.toThrow()
  expect(() => assertRebaseline(milestone({ forecast: '2020-09' }), to)).toThrow(
    'No date was promised',
  )
  expect(() => assertRebaseline(milestone({ baseline: '2020-10' }), to)).toThrow(
    expect.objectContaining({ field: 'to' }),
  )
})

describe.each([
  ['done', 'done'],
  ['done-with-conditions', 'done'],
  ['cancelled', 'cancelled'],
] as const)('a milestone that is %s', (status, word) => {
  test('changes only once it is reopened', () => {
    const closed = milestone({ status, baseline: '2020-09' })
    const refusal = `This milestone is ${word}. Reopen it first.`
    const date = asApproximateDate('2020-07')
    expect(() => assertOpen(closed)).toThrow(refusal)
    expect(() => assertForecast(closed, { forecast: date, reason: 'x' })).toThrow(refusal)
    expect(() => assertCompletion(closed, date, asDay('2020-07-08'))).toThrow(refusal)
    expect(() => assertRebaseline(closed, date)).toThrow(refusal)
    expect(() => assertClosed(closed)).not.toThrow()
  })
})

test('only what is closed is reopened', () => {
  expect(() => assertClosed(milestone({ status: 'paused' }))).toThrow('nothing to reopen')
})
