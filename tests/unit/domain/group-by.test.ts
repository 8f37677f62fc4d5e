import { expect, test } from 'vitest'
import { groupBy } from '@/domain/group-by'

test('items stand with those of their key, in their order, and keys in the order in which they appear', () => {
  const groups = groupBy(['police', 'pay', 'harbour', 'park'], (word) => word.charAt(0))
  expect([...groups]).toEqual([
    ['p', ['police', 'pay', 'park']],
    ['h', ['harbour']],
  ])
})
