import { describe, expect, test } from 'vitest'
import { applyCommand, type EditorCommand } from '@/domain/reports/blocks/command'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { DocumentSection } from '@/domain/reports/document'
import { paragraph } from '../../../support/sample-document'
import { incidentsTable } from '../../../support/sample-tables'

const section: DocumentSection = {
  key: 'p',
  heading: 'Programme',
  blocks: [
    paragraph('p/one', 1, ['One is done.', 'It was late.']),
    paragraph('p/two', 2, ['Two are due:'], ['The pilot.', 'The review.']),
    paragraph('p/three', 3, ['Three.']),
  ],
}

const told = (command: EditorCommand, from = section) =>
  applyCommand(from, command).blocks.map((block) =>
    block.kind === 'paragraph' ? typedText(block) : block.key,
  )

describe('an author arranges a section', () => {
  test('a paragraph moves with its items', () => {
    expect(told({ do: 'move', paragraph: 'p/two', to: 'up' })).toEqual([
      'Two are due:\na. The pilot.\nb. The review.',
      'One is done. It was late.',
      'Three.',
    ])
  })

  test('an item moves among the items', () => {
    const moved = told({ do: 'move', paragraph: 'p/two', item: 'item-1', to: 'up' })
    expect(moved[1]).toBe('Two are due:\na. The review.\nb. The pilot.')
  })

  test.each<EditorCommand>([
    { do: 'move', paragraph: 'p/one', to: 'up' },
    { do: 'move', paragraph: 'p/three', to: 'down' },
    { do: 'move', paragraph: 'p/two', item: 'item-0', to: 'up' },
    { do: 'move', paragraph: 'p/two', item: 'item-1', to: 'down' },
    { do: 'shift', paragraph: 'p/one', by: 'in' },
    { do: 'shift', paragraph: 'p/one', by: 'out' },
    { do: 'shift', paragraph: 'p/two', item: 'item-0', by: 'in' },
    { do: 'join', paragraph: 'p/one' },
    { do: 'split', paragraph: 'p/three', at: 0 },
    { do: 'bring-back', paragraph: 'p/one' },
  ])('%j is refused in words, and nothing changes', (command) => {
    expect(() => told(command)).toThrow(/\w{3}.*\./)
  })

  test('goes in and out by two levels', () => {
    expect(told({ do: 'shift', paragraph: 'p/three', by: 'in' })[1]).toBe(
      'Two are due:\na. The pilot.\nb. The review.\nc. Three.',
    )
    expect(told({ do: 'shift', paragraph: 'p/two', item: 'item-1', by: 'in' })[1]).toBe(
      'Two are due:\na. The pilot.\n  i. The review.',
    )
    expect(told({ do: 'shift', paragraph: 'p/two', item: 'item-1', by: 'out' })).toEqual([
      'One is done. It was late.',
      'Two are due:\na. The pilot.',
      'The review.',
      'Three.',
    ])
  })

  test('is split between sentences, and within one', () => {
    expect(told({ do: 'split', paragraph: 'p/one', at: 12 })).toEqual(
      expect.arrayContaining(['One is done.', 'It was late.']),
    )
    expect(told({ do: 'split', paragraph: 'p/one', at: 4 })).toEqual(
      expect.arrayContaining(['One', 'is done. It was late.']),
    )
  })

  test('is joined to the one before it, items and all', () => {
    expect(told({ do: 'join', paragraph: 'p/two' })[0]).toBe(
      'One is done. It was late. Two are due:\na. The pilot.\nb. The review.',
    )
  })

  test('a table stays a table, and nothing joins it', () => {
    const withTable = {
      ...section,
      blocks: [...section.blocks.slice(0, 1), incidentsTable, ...section.blocks.slice(1)],
    }
    const moved = told({ do: 'move', paragraph: 'p/two', to: 'up' }, withTable)
    expect(moved.slice(1, 3)).toEqual([
      'Two are due:\na. The pilot.\nb. The review.',
      incidentsTable.key,
    ])
    expect(() => told({ do: 'join', paragraph: 'p/two' }, withTable)).toThrow('no paragraph')
  })

  test('a deleted paragraph comes back to its place', () => {
    const without = applyCommand(section, { do: 'delete', paragraph: 'p/two' })
    expect(without.blocks).toHaveLength(2)
    expect(told({ do: 'bring-back', paragraph: 'p/two' }, without)).toEqual(
      told({ do: 'restore', paragraph: 'p/one' }),
    )
  })
})
