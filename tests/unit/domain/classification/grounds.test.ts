import { describe, expect, it } from 'vitest'
import {
  ENGLAND,
  GROUND_SCHEMES,
  groundWords,
  isQualified,
  OUTSIDE_PART_VA,
  schemeNamed,
  WALES,
} from '@/domain/classification/grounds'
import { printGround, printNonPublic } from '@/domain/classification/print'
import { visibilitySchema } from '@/domain/portfolio-file/fields'

const numbersOf = (name: string) => schemeNamed(name)?.grounds.map(({ paragraph }) => paragraph)

describe('the grounds of Schedule 12A', () => {
  it('are paragraphs 1 to 7 in England and 12 to 18 in Wales', () => {
    expect(numbersOf(ENGLAND)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(numbersOf(WALES)).toEqual(['12', '13', '14', '15', '16', '17', '18'])
  })

  it.each([
    ['3', '14', 'financial or business affairs'],
    ['5', '16', 'legal professional privilege'],
  ])(
    'have the head of paragraph %s in England as paragraph %s in Wales',
    (england, wales, words) => {
      expect(groundWords(ENGLAND, england)).toContain(words)
      expect(groundWords(WALES, wales)).toBe(groundWords(ENGLAND, england))
    },
  )

  it('are all weighed against the public interest, and so is a rule of the council’s own', () => {
    expect([ENGLAND, WALES, 'Access to Information Procedure Rule'].every(isQualified)).toBe(true)
    expect(isQualified(OUTSIDE_PART_VA)).toBe(false)
  })

  it('have no words for a number that the list does not hold', () => {
    expect(groundWords(ENGLAND, '14')).toBeUndefined()
    expect(groundWords('Rule 10', '4(3)')).toBeUndefined()
  })

  it('are each in one list and named once', () => {
    const names = GROUND_SCHEMES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a ground in print', () => {
  it.each([
    [ENGLAND, '3', 'Schedule 12A paragraph 3', 'by virtue of paragraph 3 of Schedule 12A to the'],
    [WALES, '14', 'Schedule 12A Part 4 paragraph 14', 'paragraph 14 of Part 4 of Schedule 12A to'],
    [OUTSIDE_PART_VA, 'security', 'Functions outside Part VA: security', 'outside Part VA of the'],
    [
      'Rule',
      '10.4(3)',
      'Rule paragraph 10.4(3)',
      'NON-PUBLIC: by virtue of Rule paragraph 10.4(3)',
    ],
  ])('of %s %s is short in a list and full at the head', (scheme, paragraph, short, full) => {
    expect(printGround({ scheme, paragraph })).toBe(short)
    expect(printNonPublic({ scheme, paragraph })).toContain(full)
  })
})

describe('a classification in a portfolio file', () => {
  it.each([
    [{ scheme: ENGLAND, paragraph: '3', reason: 'a contract' }],
    [{ scheme: 'Any rule', paragraph: 'x', reason: 'as before', reviewOn: '2020-09-30' }],
    [{ scheme: WALES, paragraph: '14', reason: 'a bid', publicInterest: 'Bids stay honest.' }],
  ])('is kept as it was written: %j', (nonPublic) => {
    expect(visibilitySchema.parse({ nonPublic })).toEqual({ nonPublic })
  })
})
