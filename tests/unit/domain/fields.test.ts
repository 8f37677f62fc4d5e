import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  anyDay,
  approximateDate,
  choice,
  day,
  fields,
  optionalApproximateDate,
  optionalDay,
  optionalKey,
  optionalProse,
  optionalText,
  recordKey,
  requiredProse,
  requiredText,
  shownVersion,
  soughtKey,
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

  test.each([0x202a, 0x202e, 0x2066, 0x2069, 0x200e, 0x200f, 0x61c])(
    'is refused when U+%x turns the words around it',
    (code) => {
      const typed = `Pay${String.fromCodePoint(code)}roll`
      const message = 'This has a character that cannot be printed. Type it again.'
      expect(refusal(name, typed)).toBe(message)
      expect(refusal(requiredProse('Enter it.'), typed)).toBe(message)
    },
  )

  test.each(['\u200b', ' \u200d\u2060\ufeff ', '\u00ad', '\u3164'])(
    '%j is nothing, because nobody can see it',
    (typed) => {
      expect(refusal(name, typed)).toBe('Enter the name.')
      expect(refusal(requiredProse('Enter the text.'), typed)).toBe('Enter the text.')
      expect(read(optionalText(), typed)).toBeUndefined()
      expect(read(optionalProse(), typed)).toBeUndefined()
    },
  )

  test('of one line has no line ends and no double spaces', () => {
    expect(read(requiredText('Enter it.'), 'Caffè\t1 \r\n 😀')).toBe('Caffè 1 😀')
    expect(read(optionalText(), 'a\n\nb')).toBe('a b')
  })

  test('of paragraphs may have tabs, line ends and any letter', () => {
    expect(read(requiredProse('Enter it.'), 'Caffè\t1\r\n😀')).toBe('Caffè\t1\r\n😀')
    expect(read(requiredText('Enter it.'), '👩\u200d💻')).toBe('👩\u200d💻')
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

describe('the years of what is recorded', () => {
  test.each(['1/1/1990', '31/12/2100', '1990', '2100', 'by 31 December 2100'])(
    '%s is accepted',
    (typed) => {
      expect(refusal(approximateDate('Enter the date.'), typed)).toBeUndefined()
    },
  )

  test.each(['31/12/1989', '1/1/2101', '0202-09-01', '9999-12-31'])('%s is refused', (typed) => {
    const message = `“${typed}” is outside the years 1990 to 2100. Write a date of those years, such as 1 September 2020.`
    for (const field of [
      day('Enter the day.'),
      optionalDay(),
      approximateDate('Enter the date.'),
      optionalApproximateDate(),
    ])
      expect(refusal(field, typed)).toBe(message)
    expect(read(anyDay('Enter the day.'), typed)).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test.each(['1989', '2101', '1989-12/1990-01', '2101/..', '../1989-12-31'])(
    '%s is refused, whatever its precision',
    (typed) => {
      expect(refusal(approximateDate('Enter the date.'), typed)).toContain('1990 to 2100')
    },
  )
})

test('a key that may be left out is absent when empty', () => {
  expect(read(optionalKey('person'), '')).toBeUndefined()
  expect(read(optionalKey('person'), 'ada')).toBe('ada')
  expect(refusal(optionalKey('person'), 'a\u0000')).toBe('There is no such person.')
})

test.each(['a\u0000', 'x'.repeat(81), 'A b'])('%j in an address is the key of nothing', (typed) => {
  expect(read(soughtKey('programme'), typed)).toBe('')
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
