import { describe, expect, test } from 'vitest'
import { readSearch } from '@/app/(portal)/search/asked'
import { findingOf } from '@/components/search/words'
import { endsInBeginning } from '@/domain/search/input'
import { hasMark, MARK, splitMarked } from '@/domain/search/marked'

test.each([
  ['police', true],
  ['police sec', true],
  ['Über', true],
  ['police it', false],
  ['police -sec', false],
  ['"police sec', false],
  ['"police sec"', false],
  ['"joint network" ref', true],
  ['police!', false],
  ['e-mail', false],
  ['', false],
])('the last word of %j may be the beginning of one: %s', (question, may) => {
  expect(endsInBeginning(question)).toBe(may)
})

describe('a text whose words are marked', () => {
  const mark = (word: string) => `${MARK.start}${word}${MARK.end}`

  test.each([
    ['Plain', [['Plain', false]]],
    [mark('All'), [['All', true]]],
    [
      `The ${mark('police')} desk`,
      [
        ['The ', false],
        ['police', true],
        [' desk', false],
      ],
    ],
    [
      `<b>${mark('x')}</b>`,
      [
        ['<b>', false],
        ['x', true],
        ['</b>', false],
      ],
    ],
    [`${MARK.end}odd${MARK.start}`, [['odd', false]]],
    ['As in [[police-itm/next]].', [['As in another paragraph.', false]]],
    ['', []],
  ])('%j comes in parts', (text, parts) => {
    expect(splitMarked(text).map((part) => [part.text, part.isMarked])).toEqual(parts)
  })

  test('says whether it has any', () => {
    expect(hasMark(splitMarked('Plain'))).toBe(false)
    expect(hasMark(splitMarked(mark('x')))).toBe(true)
  })
})

test.each([
  [{}, { q: undefined, wrong: undefined, kind: undefined, page: 1 }],
  [{ q: ' police  itm ' }, { q: 'police itm' }],
  [
    { q: ['a', 'b'], kind: 'reports', page: '2' },
    { q: 'a', kind: 'reports', page: 2 },
  ],
  [
    { q: 'a', kind: 'secrets', page: '0' },
    { q: 'a', kind: undefined, page: 1 },
  ],
  [{ q: 'a', page: '1e9' }, { page: 1 }],
  [{ q: 'a\u0000' }, { q: undefined, wrong: expect.stringContaining('cannot be printed') }],
  [{ q: 'x'.repeat(201) }, { q: undefined, wrong: expect.stringContaining('longer than 200') }],
])('the address %j asks for %j', (query, asked) => {
  expect(readSearch(query)).toMatchObject(asked)
})

test.each([
  [[], 'Nothing answers to “x”'],
  [[['programmes', 1, false]], 'One programme answers to “x”'],
  [[['people', 3, false]], '3 people answer to “x”'],
  [[['milestones', 500, true]], 'More than 500 milestones answer to “x”'],
  [
    [
      ['programmes', 1, false],
      ['reports', 1, false],
    ],
    '2 things answer to “x”',
  ],
  [
    [
      ['milestones', 500, true],
      ['reports', 1, false],
    ],
    'More than 501 things answer to “x”',
  ],
] as const)('the finding of %j is %s', (counted, finding) => {
  const groups = counted.map(([kind, total, hasMore]) => ({
    ...{ kind, total, hasMore, from: 1, things: [] },
  }))
  expect(findingOf({ q: 'x', isTooCommon: false, groups })).toBe(finding)
})
