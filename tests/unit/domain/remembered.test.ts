import { describe, expect, test } from 'vitest'
import { madeOnce, remembered } from '@/domain/remembered'

describe('what was made of a text is kept', () => {
  function counting(most: number) {
    const made: string[] = []
    const kept = remembered<string>(most)
    const ask = (text: string) =>
      kept(text, () => {
        made.push(text)
        return text.toUpperCase()
      })
    return { made, ask }
  }

  test('made once for each text', () => {
    const { made, ask } = counting(2)
    expect([ask('a'), ask('b'), ask('a')]).toEqual(['A', 'B', 'A'])
    expect(made).toEqual(['a', 'b'])
  })

  test('the one that was asked for least lately goes first', () => {
    const { made, ask } = counting(2)
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) ask(text)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  test('what failed is not kept', () => {
    const kept = remembered<string>(2)
    const fail = () => {
      throw new Error('no')
    }
    expect(() => kept('a', fail)).toThrow('no')
    expect(kept('a', () => 'A')).toBe('A')
  })
})

test('what is made of a thing is made once for that thing, and anew for its equal', () => {
  let count = 0
  const wordsOf = madeOnce(({ text }: { text: string }) => {
    count += 1
    return text.split(' ')
  })
  const place = { text: 'two words' }
  expect(wordsOf(place)).toBe(wordsOf(place))
  expect(count).toBe(1)
  expect(wordsOf({ text: 'two words' })).toEqual(wordsOf(place))
  expect(count).toBe(2)
})
