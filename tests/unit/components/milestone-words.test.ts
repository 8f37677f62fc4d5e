import { describe, expect, test } from 'vitest'
import { milestoneFinding, movementFinding } from '@/components/milestones/finding'
import { inReadingOrder } from '@/components/milestones/reading-order'
import { placeOf, slipInWords, standingOf } from '@/components/milestones/words'
import { asApproximateDate as date } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import type { Slip } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'

const today = asDay('2020-07-08')

const milestone = (given: Partial<Milestone>): Milestone => ({
  key: 'laptops',
  name: 'Laptops issued',
  rebaselines: [],
  forecasts: [],
  dependsOn: [],
  ...given,
})

describe('how a milestone stands', () => {
  test.each<[Partial<Milestone>, string]>([
    [{ forecast: date('2020-06') }, 'Late'],
    [{ forecast: date('2020-07') }, 'Planned'],
    [{ forecast: date('2020-06'), status: 'paused' }, 'Paused'],
    [{ actual: date('2020-06') }, 'Done'],
    [{ status: 'done-with-conditions' }, 'Done with conditions'],
    [{ forecast: date('2020-06'), status: 'cancelled' }, 'Cancelled'],
  ])('%o is %s', (given, words) => {
    expect(standingOf(milestone(given), today).words).toBe(words)
  })
})

describe('a slip in words', () => {
  const slip = (given: Partial<Slip>): Slip => ({
    against: 'first promise',
    from: date('2020-09'),
    to: date('2020-10'),
    direction: 'later',
    size: null,
    ...given,
  })

  test.each<[Partial<Slip>, boolean, string | null]>([
    [{ size: '3 weeks' }, false, '3 weeks later than first promised'],
    [{ direction: 'earlier', size: '1 day' }, true, '1 day earlier than first promised'],
    [{}, false, 'Later than first promised'],
    [{ against: 're-baselined date' }, false, 'Later than re-baselined'],
    [{ direction: 'same' }, false, null],
    [{ direction: 'overlaps', to: date('2020-Q3') }, false, 'May still be as first promised'],
    [{ direction: 'overlaps', to: date('2020-Q3') }, true, 'About as first promised'],
    [{ direction: 'overlaps', to: date('2020-09-24') }, true, null],
  ])('%o, done: %s, is %s', (given, isDone, words) => {
    expect(slipInWords(slip(given), isDone)).toBe(words)
  })
})

test('what has no date shows its author’s wording, then what has to come first, then that there is none', () => {
  const words = 'over the coming months'
  expect(placeOf(milestone({ wording: words, condition: 'x' }))).toBe(`“${words}”`)
  expect(placeOf(milestone({ condition: 'when approved' }))).toBe('when approved')
  expect(placeOf(milestone({}))).toBe('No date')
})

describe('the finding about the milestones of a programme', () => {
  test('counts what is done and late, leaves cancelled ones out, and names what is next', () => {
    const found = milestoneFinding(
      [
        milestone({ actual: date('2020-06') }),
        milestone({ forecast: date('2020-06') }),
        milestone({ name: 'Old kit gone', forecast: date('early 2020-10') }),
        milestone({ status: 'cancelled' }),
      ],
      today,
    )
    expect(found).toBe(
      '1 of 3 milestones is done and one is late. Next is “Old kit gone”, expected in early October 2020.',
    )
  })

  test('says so when there is none, and when none is done', () => {
    expect(milestoneFinding([], today)).toBe('No milestone is recorded.')
    expect(milestoneFinding([milestone({})], today)).toBe(
      'None of 1 milestone is done and none is late.',
    )
  })

  test('counts the dates that are later than first promised', () => {
    const moved = milestone({ baseline: date('2020-09'), forecast: date('2020-10') })
    expect(movementFinding([moved, milestone({})])).toBe('One date is later than first promised')
    expect(movementFinding([moved, moved])).toBe('2 dates are later than first promised')
    expect(movementFinding([milestone({ forecast: date('2020-09') })])).toBe(
      'No date is later than it was first promised',
    )
  })
})

test('milestones are read soonest first, undated next, then what is done, then what was cancelled', () => {
  const listed = [
    milestone({ key: 'cancelled', status: 'cancelled', forecast: date('2020-01') }),
    milestone({ key: 'done', actual: date('2020-02') }),
    milestone({ key: 'undated' }),
    milestone({ key: 'later', forecast: date('2020-12') }),
    milestone({ key: 'sooner', forecast: date('2020-09') }),
  ]
  expect(inReadingOrder(listed).map(({ key }) => key)).toEqual([
    'sooner',
    'later',
    'undated',
    'done',
    'cancelled',
  ])
})
