import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from '@/components/forms/word-difference'

const own = (pieces: { text: string; isOwn: boolean }[]) =>
  pieces.filter(({ text, isOwn }) => isOwn && text.trim() !== '').map(({ text }) => text.trim())

test('U-10: the words that one version has and the other has not are marked, word by word', () => {
  const { theirs, yours } = wordDifference(
    'The supplier needs three weeks to test.',
    'The supplier needs four more weeks to test.',
  )
  expect(own(theirs)).toEqual(['three'])
  expect(own(yours)).toEqual(['four', 'more'])
})

test('U-10: whatever the texts, the pieces of a version are all of its text', () => {
  const words = fc.array(fc.constantFrom('a', 'the', ' ', '\n', '1', 'é', '.', '👍'))
  fc.assert(
    fc.property(words, words, (one, other) => {
      const { theirs, yours } = wordDifference(one.join(''), other.join(''))
      expect(theirs.map(({ text }) => text).join('')).toBe(one.join(''))
      expect(yours.map(({ text }) => text).join('')).toBe(other.join(''))
    }),
  )
})

test('U-10: texts that have nothing in common are shown whole, at once', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join(' ')
  const { theirs, yours } = wordDifference(long('a'), long('b'))
  expect([theirs, yours].map((pieces) => pieces.length)).toEqual([1, 1])
})
