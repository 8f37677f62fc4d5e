import { expect, test } from 'vitest'
import {
  directionOf,
  intervalOf,
  printCount,
  printNumber,
  printQuantity,
  type Quantity,
} from '@/domain/drafting/numbers'

test.each([
  [2250, '2,250'],
  [200000, '200,000'],
  [960, '960'],
  [-1234.5, '−1,234.5'],
  [0, '0'],
  [-0, '0'],
  [0.1, '0.1'],
])('%d is printed %s', (value, printed) => {
  expect(printNumber(value)).toBe(printed)
})

test.each<[Quantity, string | undefined, string]>([
  [{ value: 2250, qualifier: 'over' }, undefined, 'over 2,250'],
  [{ value: 5, qualifier: 'up-to' }, 'years', 'up to 5 years'],
  [{ value: 1 }, 'years', '1 year'],
  [{ value: 1 }, 'premises', '1 premises'],
  [{ value: 97 }, '%', '97%'],
  [{ value: 76 }, 'score', '+76'],
  [{ value: -4 }, 'score', '−4'],
  [{ value: 0 }, 'score', '0'],
  [{ value: 600000, qualifier: 'about' }, '£', 'about £600,000'],
  [{ value: -600 }, 'GBP', '−£600'],
])('%j in %s is printed %s', (quantity, unit, printed) => {
  expect(printQuantity(quantity, unit)).toBe(printed)
})

test.each<[Quantity, Quantity, ReturnType<typeof directionOf>]>([
  [{ value: 1300, qualifier: 'about' }, { value: 2250, qualifier: 'over' }, 'rose'],
  [{ value: 3000, qualifier: 'under' }, { value: 30000, qualifier: 'over' }, 'rose'],
  [{ value: 0, qualifier: 'over' }, { value: 1 }, null],
  [{ value: 100, qualifier: 'about' }, { value: 110 }, null],
  [{ value: 100, qualifier: 'about' }, { value: 111 }, 'rose'],
  [{ value: 76 }, { value: 62 }, 'fell'],
  [{ value: 62 }, { value: 62 }, 'same'],
  [{ value: 62, qualifier: 'over' }, { value: 62, qualifier: 'over' }, null],
  [{ value: 10 }, { value: 10, qualifier: 'under' }, null],
])('from %j to %j it %s', (from, to, direction) => {
  expect(directionOf(from, to)).toBe(direction)
})

test('about is a tenth either way, also below nothing', () => {
  expect(intervalOf({ value: -50, qualifier: 'about' })).toEqual({ least: -55, most: -45 })
})

test.each([
  [0, 'no'],
  [1, 'one'],
  [9, 'nine'],
  [10, '10'],
  [1200, '1,200'],
])('%d things are counted as %s', (count, printed) => {
  expect(printCount(count)).toBe(printed)
})
