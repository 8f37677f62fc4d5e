import { expect, test } from 'vitest'
import { figureInWords, pointOf } from '@/components/measures/figures'
import { measureFinding } from '@/components/measures/finding'
import { changeInWords } from '@/components/ratings/change-words'
import { asApproximateDate as date } from '@/domain/dates/approximate-date'
import type { Measure, Observation } from '@/domain/portfolio-file/schema'

test.each([
  ['amber', 'green', 'worse: it was Green'],
  ['amber-green', 'amber', 'better: it was Amber'],
  ['red', 'red', 'no change'],
  ['amber', 'not-rated', 'it was Not rated'],
  ['amber', null, null],
] as const)('%s after %s is %s', (value, previous, words) => {
  expect(changeInWords(value, previous)).toBe(words)
})

const seen = (given: Partial<Observation>): Observation => ({
  period: date('2020-04'),
  value: 100,
  ...given,
})

test.each<[Observation | undefined, string | undefined, string]>([
  [seen({ value: null }), '%', 'Not reported'],
  [undefined, '%', 'Not reported'],
  [seen({ count: 0 }), '%', 'No incidents'],
  [seen({ value: 97, count: 31 }), '%', '97% of 31'],
  [seen({ value: 2250, qualifier: 'over' }), 'users', 'over 2,250 users'],
])('%o in %s is printed as %s', (observation, unit, words) => {
  expect(figureInWords(observation, unit)).toBe(words)
})

test('a share of nothing is not drawn as a success', () => {
  expect(pointOf(seen({ count: 0 }), '%')).toBeNull()
  expect(pointOf(seen({ count: 3 }), '%')).toBe(100)
})

test('a chart is titled by what its series did', () => {
  const measure = (values: [number, number]): Measure => ({
    key: 'teams',
    name: 'active Teams users',
    series: [
      {
        observations: [
          { period: date('2020-02'), value: values[0] },
          { period: date('2020-06'), value: values[1] },
        ],
      },
    ],
  })
  expect(measureFinding(measure([1, 2]))).toBe(
    'Active Teams users: up from 1 in February 2020 to 2 in June 2020',
  )
  expect(measureFinding(measure([2, 1]))).toBe(
    'Active Teams users: down from 2 in February 2020 to 1 in June 2020',
  )
  expect(measureFinding(measure([2, 2]))).toBe(
    'Active Teams users: 2 in June 2020, as in February 2020',
  )
})
