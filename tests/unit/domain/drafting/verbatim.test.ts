import { describe, expect, test } from 'vitest'
import { canFollowThat, isClause, trimWords, wordsInside } from '@/domain/drafting/verbatim'

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

describe('words on a risk', () => {
  test.each([
    'The quay gives way.',
    'Recovery projects are not funded',
    'Support staff leave before the new service starts',
    'Servers with old software cannot be moved',
    'The supplier may fail',
    'The service as first planned cannot be delivered',
    'Costs overrun',
  ])('“%s” say what may happen', (title) => {
    expect(canFollowThat(title)).toBe(true)
  })

  test.each([
    'Flood',
    'The service as first planned would not have met the needs',
    'Claim by the outgoing supplier over the exit charges',
    'Loss of staff who are trained',
    'Loss of good will between the two services',
    'Delay because the building is closed',
    'Risk that the quay gives way',
    'There is no room for the new servers',
    'The quay gives way. Ferries cannot land.',
    'Old crane: the jib is worn',
    'Annual leave',
    'Failure to plan is likely',
  ])('“%s” are not seen to be a clause of their own', (title) => {
    expect(canFollowThat(title)).toBe(false)
  })
})
