import { expect, test } from 'vitest'
import { splitLongText } from '@/components/ui/split-long-text'

const sentence = 'The supplier withdrew and the others ask for more. '

test('a short text stays whole', () => {
  expect(splitLongText(sentence)).toEqual([sentence, ''])
})

test('a long text is cut at the end of a sentence, and nothing is lost', () => {
  const text = sentence.repeat(20).trim()
  const [start, rest] = splitLongText(text)
  expect(start.endsWith('more.')).toBe(true)
  expect(start.length).toBeLessThanOrEqual(500)
  expect(`${start} ${rest}`).toBe(text)
})

test('without sentences it is cut at a word, and without words anywhere', () => {
  expect(splitLongText('word '.repeat(200))[0].endsWith('word')).toBe(true)
  expect(splitLongText('x'.repeat(900)).join('')).toBe('x'.repeat(900))
})
