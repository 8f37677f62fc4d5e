import { expect, test } from 'vitest'
import { isClause, trimWords, wordsInside } from '@/domain/drafting/verbatim'

test.each([
  ['  the build\n is  over  ', 'the build is over'],
  ['HR, payroll & pensions:', 'HR, payroll & pensions'],
  ['Two findings are open.', 'Two findings are open.'],
  ['late –', 'late'],
])('%j is trimmed to %j', (given, trimmed) => {
  expect(trimWords(given)).toBe(trimmed)
})

test.each([
  ['The supplier is late.', 'the supplier is late'],
  ['IT is late', 'IT is late'],
  ['Agilisys is late', 'Agilisys is late'],
  ['Agree the plan with the Board', 'agree the plan with the Board'],
  ['Open Spaces has no plan', 'Open Spaces has no plan'],
  ['Support staff leave', 'support staff leave'],
  ['It broke. It was mended.', 'it broke. It was mended.'],
])('%j stands inside a sentence as %j', (given, inside) => {
  expect(wordsInside(given)).toBe(inside)
})

test.each([
  ['the company that carried out the testing gave an excellent review', true],
  ['a plan whose projects support recovery', false],
  ['services that were down', false],
  ['staff can report faults themselves', true],
])('whether %j can stand alone: %s', (text, expected) => {
  expect(isClause(text)).toBe(expected)
})
