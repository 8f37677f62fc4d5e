import { expect, test } from 'vitest'
import { printAge } from '@/domain/dates/print-age'

test.each([
  [0, 'less than a minute'],
  [59.9, 'less than a minute'],
  [60, '1 minute'],
  [119, '1 minute'],
  [120, '2 minutes'],
  [3_599, '59 minutes'],
  [3_600, '1 hour'],
  [7_199, '1 hour'],
  [86_399, '23 hours'],
  [86_400, '1 day'],
  [864_000, '10 days'],
])('%d seconds are %s', (seconds, words) => {
  expect(printAge(seconds)).toBe(words)
})
