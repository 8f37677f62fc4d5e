import { describe, expect, test } from 'vitest'
import { isSameTyped, savedPlace } from '@/domain/reports/blocks/typed-lines'

describe('two typed texts', () => {
  test.each([
    ['Done.', 'Done. '],
    ['Two are done.', ' Two  are\ndone.'],
    [
      'Two are done:\na. The design.\nb. The build.',
      'Two are done:\nb. The design.\nb. The build.\n',
    ],
    ['Done:\na. One.\n  i. Two.', 'Done:\r\nx. One.\r\n   v. Two.'],
  ])('%j and %j are saved as the same', (one, other) => {
    expect(isSameTyped(one, other)).toBe(true)
  })

  test.each([
    ['Done.', 'Done'],
    ['This. And more.', 'This.And more.'],
    ['Done:\na. One.', 'Done: One.'],
    ['Done:\na. One.\nb. Two.', 'Done:\na. One.\n  i. Two.'],
    ['Done.', ''],
  ])('%j and %j are not', (one, other) => {
    expect(isSameTyped(one, other)).toBe(false)
  })
})

describe('a place in a typed text', () => {
  test.each([
    ['Two |are done.', 0, 'Two '],
    ['Two   |are done.', 0, 'Two '],
    [' Two| are done.', 0, 'Two'],
    ['Two are\n|done.', 0, 'Two are '],
    ['Two are done:\nb. |The build.', 1, ''],
    ['Two  are done:\na. The design.\n   ii. The | build.', 2, 'The '],
    ['|Two are done.', 0, ''],
  ])('%j is line %d after %j once it is saved', (marked, line, before) => {
    const place = marked.indexOf('|')
    expect(savedPlace(marked.replace('|', ''), place)).toEqual({ line, offset: before.length })
  })
})
