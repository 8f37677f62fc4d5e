import { describe, expect, test } from 'vitest'
import { assertReviewAhead, isDueForReview, reviewStanding } from '@/domain/classification/review'
import { asDay } from '@/domain/dates/day'

const TODAY = asDay('2020-07-08')

describe('A ground is to be looked at again', () => {
  test.each([
    ['2020-07-07', 'due', true],
    ['2020-07-08', 'due', true],
    ['2020-07-09', 'soon', true],
    ['2020-08-05', 'soon', true],
    ['2020-08-06', 'later', false],
  ] as const)('on %s: %s', (day, standing, isDue) => {
    expect(reviewStanding(asDay(day), TODAY)).toBe(standing)
    expect(isDueForReview(asDay(day), TODAY)).toBe(isDue)
  })

  test('on no day that is named: nobody is asked to', () => {
    expect(reviewStanding(undefined, TODAY)).toBe('unnamed')
    expect(isDueForReview(undefined, TODAY)).toBe(false)
  })
})

describe('A ground that is set today', () => {
  const set = (reviewOn?: string) => () =>
    assertReviewAhead(
      {
        nonPublic: {
          ...{ scheme: 'Schedule 12A', paragraph: '3', reason: 'A contract' },
          ...(reviewOn === undefined ? {} : { reviewOn: asDay(reviewOn) }),
        },
      },
      TODAY,
    )

  test('is looked at again tomorrow or later, or on no day that is named', () => {
    expect(set('2020-07-09')).not.toThrow()
    expect(set()).not.toThrow()
    expect(() => assertReviewAhead('public', TODAY)).not.toThrow()
  })

  test.each(['2020-07-08', '2020-07-07'])('is not looked at again on %s', (day) => {
    expect(set(day)).toThrow('Choose a day after today.')
  })
})
