import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  approximateDate,
  choice,
  day,
  fields,
  optionalApproximateDate,
  optionalDay,
  optionalText,
  recordKey,
  requiredText,
  shownVersion,
} from '@/domain/fields'

const read = (field: z.ZodType, typed: unknown) => field.parse(typed)
const refusal = (field: z.ZodType, typed: unknown) =>
  field.safeParse(typed).error?.issues[0]?.message

describe('text', () => {
  const name = requiredText('Enter the name.', 10)

  test('is kept without the spaces around it', () => {
    expect(read(name, '  Payroll ')).toBe('Payroll')
  })

  test.each([
    [undefined, 'Enter the name.'],
    [7, 'Enter the name.'],
    ['', 'Enter the name.'],
    [' \n ', 'Enter the name.'],
    ['x'.repeat(11), 'This is longer than 10 characters. Shorten it.'],
    ['a\u0007', 'This has a character that cannot be printed. Type it again.'],
    ['a\ud83d', 'This has a character that cannot be printed. Type it again.'],
  ])('%j is refused: %s', (typed, message) => {
    expect(refusal(name, typed)).toBe(message)
  })

  test('may have tabs, line ends and any letter', () => {
    expect(read(requiredText('Enter it.'), 'Caffè\t1\r\n😀')).toBe('Caffè\t1\r\n😀')
  })

  test.each([undefined, '', '   '])('left as %j is absent where it may be', (typed) => {
    expect(read(optionalText(), typed)).toBeUndefined()
  })
})

describe('a date as people write it', () => {
  test.each([
    ['1/9/2020', '2020-09-01'],
    ['early October 2020', 'early 2020-10'],
    [' 1 Sep 2020 ', '2020-09-01'],
    ['2020-Q3', '2020-Q3'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(read(approximateDate('Enter the date.'), typed)).toBe(kept)
    expect(read(optionalApproximateDate(), typed)).toBe(kept)
  })

  test('that cannot be read is refused in words', () => {
    expect(refusal(approximateDate('Enter the date.'), 'soonish')).toContain('soonish')
    expect(refusal(optionalApproximateDate(), 'soonish')).toContain('soonish')
  })

  test('left empty is asked for, or absent where it may be', () => {
    expect(refusal(approximateDate('Enter the date.'), ' ')).toBe('Enter the date.')
    expect(read(optionalApproximateDate(), ' ')).toBeUndefined()
  })
})

describe('one day', () => {
  test('is read as people type it', () => {
    expect(read(day('Enter the day.'), '1/9/2020')).toBe('2020-09-01')
    expect(read(optionalDay(), '')).toBeUndefined()
  })

  test('is not a month', () => {
    expect(refusal(day('Enter the day.'), 'September 2020')).toBe(
      '“September 2020” is not one day. Write it like 1 September 2020 or 1/9/2020.',
    )
  })
})

test.each(['', 'Police ITM', 'x'.repeat(81), 'a/b', 5])('%j is no key', (typed) => {
  expect(refusal(recordKey('programme'), typed)).toMatch(/There is no such|Choose a/)
})

test.each([undefined, 0, -1, 1.5, '1'])('%j is no version', (typed) => {
  expect(refusal(shownVersion(), typed)).toContain('Reload the page')
})

test('a word that is not on the list is refused with the question', () => {
  expect(refusal(choice(['a', 'b'], 'Choose a or b.'), 'c')).toBe('Choose a or b.')
})

test('a field that is not asked for is refused', () => {
  const input = fields({ name: requiredText('Enter the name.') })
  expect(refusal(input, { name: 'X', role: 'administrator' })).toBe(
    'This field is not one that can be sent.',
  )
  expect(refusal(input, undefined)).toContain('Reload the page')
})
