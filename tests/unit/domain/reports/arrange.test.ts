import { describe, expect, test } from 'vitest'
import { applyCommand, type EditorCommand } from '@/domain/reports/blocks/command'
import { emptyHeadings } from '@/domain/reports/blocks/headings'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { DocumentSection } from '@/domain/reports/document'
import { listParagraphs } from '@/domain/reports/edit-paragraph'
import { numberDocument } from '@/domain/reports/numbering'
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
    block.kind === 'paragraph'
      ? typedText(block)
      : block.kind === 'heading'
        ? `# ${block.text}`
        : block.key,
  )

describe('an author heads a part of a section', () => {
  const headed = applyCommand(section, { do: 'add-heading', after: 'p/one', text: 'To come' })
  const heading = 'p/heading-1'

  test('with words of their own, which can be changed, moved and taken out', () => {
    expect(told({ do: 'move', paragraph: heading, to: 'down' }, headed)).toEqual([
      ...['One is done. It was late.', 'Two are due:\na. The pilot.\nb. The review.'],
      ...['# To come', 'Three.'],
    ])
    expect(told({ do: 'write-heading', heading, text: 'Next' }, headed)[1]).toBe('# Next')
    expect(told({ do: 'delete-heading', heading }, headed)).toEqual(
      told({ do: 'restore', paragraph: 'p/three' }),
    )
  })

  test('and the paragraphs go on counting under it', () => {
    const document = numberDocument({
      ...{ recommendations: [], appendices: [], withheld: [], warnings: [] },
      sections: [headed],
    })
    expect(listParagraphs(document).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('and nothing joins it, or becomes an item under it', () => {
    expect(() => told({ do: 'join', paragraph: 'p/two' }, headed)).toThrow('no paragraph')
    expect(() => told({ do: 'shift', paragraph: 'p/two', by: 'in' }, headed)).toThrow('nothing')
    expect(() => told({ do: 'write-heading', heading: 'p/one', text: 'X' }, headed)).toThrow()
  })

  test('and is told where nothing stands under it', () => {
    expect(emptyHeadings(headed)).toEqual([])
    const last = applyCommand(headed, { do: 'add-heading', after: 'p/three', text: 'Last' })
    expect(emptyHeadings(last)).toEqual(['p/heading-2'])
  })
})

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

describe('a generated table', () => {
  const tabled: DocumentSection = {
    ...section,
    blocks: [...section.blocks.slice(0, 2), incidentsTable, ...section.blocks.slice(2)],
  }
  const table = incidentsTable.key

  test('moves over a paragraph with all its items', () => {
    expect(told({ do: 'move', paragraph: table, to: 'up' }, tabled)).toEqual([
      ...['One is done. It was late.', table],
      ...['Two are due:\na. The pilot.\nb. The review.', 'Three.'],
    ])
    expect(told({ do: 'move', paragraph: table, to: 'down' }, tabled).at(-1)).toBe(table)
    const last = applyCommand(tabled, { do: 'move', paragraph: table, to: 'down' })
    expect(() => told({ do: 'move', paragraph: table, to: 'down' }, last)).toThrow('the last here')
  })

  test('is taken out, brought back where it stood, and never taken out twice', () => {
    const without = applyCommand(tabled, { do: 'delete-table', table })
    expect(without.blocks.map(({ kind }) => kind)).toEqual(Array(3).fill('paragraph'))
    expect(() => applyCommand(without, { do: 'delete-table', table })).toThrow('no such table')
    const back = applyCommand(without, { do: 'bring-back-table', table })
    expect(back.blocks.map(({ key }) => key)).toEqual(tabled.blocks.map(({ key }) => key))
    expect(back.blocks[2]).toEqual(incidentsTable)
    expect(back.removed).toBeUndefined()
    expect(() => applyCommand(back, { do: 'bring-back-table', table })).toThrow('not among')
  })

  test('is taken out by its key alone: neither a paragraph nor what is withheld goes as a table', () => {
    const withheld = { kind: 'withheld' as const, key: 'p/withheld', ground: 'Schedule 12A' }
    const all = { ...tabled, blocks: [...tabled.blocks, withheld] }
    for (const key of ['p/one', 'p/withheld'])
      expect(() => applyCommand(all, { do: 'delete-table', table: key })).toThrow('no such table')
    const bare = applyCommand(all, { do: 'put-back', layout: { arranged: false, lines: [] } })
    expect(bare.blocks).toEqual([withheld])
    expect(bare.removed?.map(({ block }) => block.key)).toEqual([table])
  })
})
