import { describe, expect, it } from 'vitest'
import { asApproximateDate } from '../../../../src/domain/dates/approximate-date'
import { type Rating, ratingSchema } from '../../../../src/domain/portfolio-file/rating'
import {
  assertCorrects,
  assertRatingComplete,
  currentRating,
  previousRating,
  type RatingToComplete,
  ratingLabel,
} from '../../../../src/domain/ratings/rating'
import { RATING_VALUES } from '../../../../src/domain/ratings/values'

const rating = (recordedOn: string, value: string, more: object = {}): Rating =>
  ratingSchema.parse({ recordedOn, value, ...more })

describe('the rating that counts', () => {
  it('is the latest one recorded, and of two of one day the one listed later', () => {
    const ratings = [
      rating('2020-06-01', 'amber'),
      rating('2020-07-01', 'green'),
      rating('2020-07-01', 'amber-green'),
      rating('2020-05-01', 'red'),
    ]
    expect(currentRating({ ratings })?.value).toBe('amber-green')
    const [june, julyFirst, julySecond, may] = ratings
    expect(julySecond && previousRating({ ratings }, julySecond)).toBe(julyFirst)
    expect(june && previousRating({ ratings }, june)).toBe(may)
    expect(may && previousRating({ ratings }, may)).toBeUndefined()
  })

  it('is of one dimension of the whole programme', () => {
    const ratings = [
      rating('2020-05-01', 'green', { dimension: 'overall' }),
      rating('2020-06-01', 'red', { dimension: 'cost' }),
      rating('2020-07-01', 'amber', { element: 'Phase 2' }),
    ]
    expect(currentRating({ ratings })?.value).toBe('green')
    expect(currentRating({ ratings }, 'cost')?.value).toBe('red')
    expect(currentRating({ ratings }, 'schedule')).toBeUndefined()
  })

  it('has a word for every value', () => {
    expect(RATING_VALUES.map(ratingLabel)).toEqual([
      ...['Red', 'Amber/Red', 'Amber', 'Amber/Green', 'Green', 'Not rated', 'Exempt'],
    ])
  })
})

describe('a rating is complete', () => {
  const path = { pathToGreen: 'Recruit two engineers', pathToGreenBy: asApproximateDate('2020-09') }

  it.each<[RatingToComplete]>([
    [{ value: 'green' }],
    [{ value: 'green', previous: 'green' }],
    [{ value: 'green', previous: null }],
    [{ value: 'not-rated' }],
    [{ value: 'exempt' }],
    [{ value: 'green', previous: 'amber', reason: 'Both posts are filled' }],
    [{ value: 'amber-green', reason: 'One post is open' }],
    [{ value: 'amber', reason: 'Two posts are open', ...path }],
    [{ value: 'amber-red', reason: 'Two posts are open', ...path }],
    [{ value: 'red', reason: 'Two posts are open', ...path }],
  ])('%j', (input) => {
    expect(() => assertRatingComplete(input)).not.toThrow()
  })

  it.each<[RatingToComplete, string]>([
    [{ value: 'green', previous: 'amber' }, 'reason'],
    [{ value: 'not-rated', previous: 'red' }, 'reason'],
    [{ value: 'amber-green' }, 'reason'],
    [{ value: 'red', ...path }, 'reason'],
    [{ value: 'red', reason: '  ', ...path }, 'reason'],
    [{ value: 'amber', reason: 'R' }, 'pathToGreen'],
    [{ value: 'amber-red', reason: 'R', pathToGreen: ' ' }, 'pathToGreen'],
    [{ value: 'red', reason: 'R', pathToGreen: 'P' }, 'pathToGreenBy'],
  ])('not so %j, for want of %s', (input, field) => {
    expect(() => assertRatingComplete(input)).toThrow(
      expect.objectContaining({ name: 'DomainError', code: 'INVALID', field }),
    )
  })
})

describe('S-36: a correction', () => {
  const said = { value: 'amber', reason: 'Late', pathToGreen: null, outlook: undefined } as const

  it('that says what the rating says already is refused', () => {
    expect(() => assertCorrects({ ...said, pathToGreen: undefined, outlook: null }, said)).toThrow(
      'This is what the rating says already. Change what was wrong.',
    )
  })

  it.each(['value', 'reason', 'pathToGreen', 'pathToGreenBy', 'outlook'])(
    'of the %s alone is one',
    (field) => {
      expect(() => assertCorrects({ ...said, [field]: 'red' }, said)).not.toThrow()
    },
  )
})
