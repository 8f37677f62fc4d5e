import { describe, expect, test } from 'vitest'
import { countSyllables, readabilityInWords, readingEase } from '@/domain/reports/readability'

describe('reading ease', () => {
  test.each([
    ['The cat sat on the mat.', 116],
    ['One is done. Two are due.', 119],
    ['Organisational interdependencies necessitate considerable prioritisation.', -238],
    ['', null],
    ['  \n ', null],
  ])('of “%s” is %s', (text, ease) => {
    expect(readingEase(text)).toBe(ease)
  })

  test('counts a line of a list as a sentence of its own', () => {
    expect(readingEase('Two are due:\na. The pilot.\nb. The review.')).toBeGreaterThan(
      readingEase('Two are due, the pilot and the review, as a list.') ?? 999,
    )
  })

  test.each([
    ['table', 2],
    ['late', 1],
    ['programme', 2],
    ['2020', 1],
  ])('%s has %i syllables, near enough', (word, count) => {
    expect(countSyllables(word)).toBe(count)
  })

  test('is said in words, not by colour', () => {
    expect(readabilityInWords('The cat sat on the mat.')).toBe(
      '6 words. Reading ease 116: easy to read.',
    )
    expect(readabilityInWords('')).toBe('0 words.')
  })
})
