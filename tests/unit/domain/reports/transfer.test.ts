import { describe, expect, test } from 'vitest'
import { followHistory, keepingWords, type Step } from '@/components/reports/editor/use-history'
import { applyCommand } from '@/domain/reports/blocks/command'
import { followPassage } from '@/domain/reports/blocks/follow-layout'
import { type Layout, layoutOf } from '@/domain/reports/blocks/layout'
import { transferBlock } from '@/domain/reports/blocks/transfer'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { DocumentSection, ReportDocument } from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import { listParagraphs, withSections } from '@/domain/reports/edit-paragraph'
import { numberDocument } from '@/domain/reports/numbering'
import { redraftDocument } from '@/domain/reports/redraft'
import { numberReferences } from '@/domain/reports/references'
import { paragraph } from '../../../support/sample-document'

/** Two sections, `p` with the paragraphs that are given and `q` with one. */
function draft(texts: Record<string, string[]>, q = 'Quay.'): ReportDocument {
  const blocks = Object.entries(texts).map(([key, said]) => paragraph(`p/${key}`, 0, said))
  return numberDocument({
    recommendations: [],
    sections: [
      { key: 'p', heading: 'Pilot', blocks },
      { key: 'q', heading: 'Quay', blocks: [paragraph('q/one', 0, [q])] },
    ],
    appendices: [],
    withheld: [],
    warnings: [],
  })
}

const first = draft({ done: ['One is done.'], next: ['Two is next.'] })

function sectionIn({ sections }: ReportDocument, key: string): DocumentSection {
  return sections.find((section) => section.key === key) ?? expect.fail(`No section ${key}`)
}

function moved(document: ReportDocument, block: string, after: string | null = null) {
  const [from, to] = block.startsWith('p/') ? ['p', 'q'] : ['q', 'p']
  const pair = transferBlock(
    { from: sectionIn(document, from), to: sectionIn(document, to) },
    block,
    after,
  )
  return withSections(document, [pair.from, pair.to])
}

const texts = (document: ReportDocument) =>
  document.sections.map(({ blocks }) =>
    blocks.map((block) => (block.kind === 'paragraph' ? typedText(block) : block.key)),
  )

describe('a paragraph that its author moved into another section', () => {
  test('stands there, every number follows, and both sections are a version further', () => {
    const after = moved(first, 'p/done', 'q/one')
    expect(texts(after)).toEqual([['Two is next.'], ['Quay.', 'One is done.']])
    expect(listParagraphs(after).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(after.sections.map(({ version }) => version)).toEqual([2, 2])
    expect(reportDocumentSchema.parse(after)).toEqual(after)
  })

  test('is still what others refer to', () => {
    const referring = withSections(first, [
      applyCommand(sectionIn(first, 'q'), {
        ...{ do: 'write', paragraph: 'q/one', text: 'As in [[p/done]].' },
      }),
    ])
    const after = numberReferences(moved(referring, 'p/done', 'q/one'))
    expect(texts(after)[1]?.[0]).toBe('As in [[#3]].')
  })

  test('is refreshed there by a new draft, and not drafted again where it came from', () => {
    const fresh = draft({ done: ['Three are done.'], next: ['Two is next.'] })
    expect(texts(redraftDocument(moved(first, 'p/done'), fresh))).toEqual([
      ['Two is next.'],
      ['Three are done.', 'Quay.'],
    ])
  })

  test('takes what is drafted anew in it along', () => {
    const fresh = draft({ done: ['One is done.', 'It was late.'], next: ['Two is next.'] })
    const after = redraftDocument(moved(first, 'p/done'), fresh)
    expect(texts(after)).toEqual([['Two is next.'], ['One is done. It was late.', 'Quay.']])
    const keys = listParagraphs(after).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('keeps its edits, and is flagged when the draft moves under them', () => {
    const edited = withSections(first, [
      applyCommand(sectionIn(first, 'p'), { do: 'write', paragraph: 'p/done', text: 'Mine.' }),
    ])
    const fresh = draft({ done: ['Three are done.'], next: ['Two is next.'] })
    const after = redraftDocument(moved(edited, 'p/done'), fresh)
    expect(texts(after)[1]).toEqual(['Mine.', 'Quay.'])
    const [block] = sectionIn(after, 'q').blocks
    expect(block?.kind === 'paragraph' && block.sentences[0]?.edit?.fresh?.text).toBe(
      'Three are done.',
    )
  })

  test('is drafted where it came from again when the section that it went to is gone', () => {
    const fresh = { ...first, sections: first.sections.filter(({ key }) => key === 'p') }
    expect(texts(redraftDocument(moved(first, 'p/done'), fresh))).toEqual([
      ['One is done.', 'Two is next.'],
    ])
  })

  test('comes back by the same way, and its section is as it was', () => {
    const there = moved(first, 'p/done')
    const back = transferBlock(
      { from: sectionIn(there, 'q'), to: sectionIn(there, 'p') },
      'p/done',
      null,
    )
    expect(texts(withSections(there, [back.from, back.to]))).toEqual(texts(first))
    expect(back.to.away).toBeUndefined()
  })

  test('gives its keys to nothing else, and an older state does not make a second of it', () => {
    const own = withSections(first, [
      applyCommand(sectionIn(first, 'p'), { do: 'add', after: null, text: 'Mine.' }),
    ])
    const after = moved(own, 'p/own-1')
    const more = applyCommand(sectionIn(after, 'p'), { do: 'add', after: null, text: 'More.' })
    expect(more.blocks[0]?.key).toBe('p/own-3')
    const layout = layoutOf(sectionIn(own, 'p'))
    expect(() => applyCommand(sectionIn(after, 'p'), { do: 'put-back', layout })).toThrow('undone')
  })

  test('takes along what its author took out of it', () => {
    const two = draft({ done: ['One is done.', 'It was late.'] })
    const cut = withSections(two, [
      applyCommand(sectionIn(two, 'p'), {
        ...{ do: 'write', paragraph: 'p/done', text: 'One is done.' },
      }),
    ])
    const after = moved(cut, 'p/done')
    expect(sectionIn(after, 'p').cut).toBeUndefined()
    expect(texts(redraftDocument(after, two))).toEqual([[], ['One is done.', 'Quay.']])
    const back = applyCommand(sectionIn(after, 'q'), { do: 'restore', paragraph: 'p/done' })
    expect(back.blocks[0]).toMatchObject({ sentences: [{}, { text: 'It was late.' }] })
  })
})

test('a heading moves into another section, and a table does not', () => {
  const headed = withSections(first, [
    applyCommand(sectionIn(first, 'p'), { do: 'add-heading', after: null, text: 'Now' }),
  ])
  expect(texts(moved(headed, 'p/heading-1'))[1]).toEqual(['p/heading-1', 'Quay.'])
  expect(() => moved(headed, 'p/table')).toThrow('no such paragraph')
})

describe('what was done in a section before a block came or went', () => {
  const part = ({ sections }: ReportDocument, key: string) => sectionIn({ ...first, sections }, key)
  const passage = (before: ReportDocument, after: ReportDocument, key: string, block: string) => {
    return { block, before: part(before, key), after: part(after, key) }
  }
  const putBack = (document: ReportDocument, key: string, layout: Layout) =>
    withSections(document, [applyCommand(part(document, key), { do: 'put-back', layout })])

  test('is undone without taking out what came since', () => {
    const start = layoutOf(sectionIn(first, 'q'))
    const written = withSections(first, [
      applyCommand(sectionIn(first, 'q'), { do: 'add', after: 'q/one', text: 'Ours.' }),
    ])
    const after = moved(written, 'p/done', 'q/one')
    const followed = followPassage(start, passage(written, after, 'q', 'p/done'))
    expect(texts(putBack(after, 'q', followed))[1]).toEqual(['Quay.', 'One is done.'])
    expect(texts(putBack(after, 'q', start))[1]).toEqual(['Quay.'])
  })

  test('is undone without calling back what went since', () => {
    const start = layoutOf(sectionIn(first, 'p'))
    const written = withSections(first, [
      applyCommand(sectionIn(first, 'p'), { do: 'move', paragraph: 'p/next', to: 'up' }),
      applyCommand(sectionIn(first, 'q'), { do: 'write', paragraph: 'q/one', text: 'Quays.' }),
    ])
    const after = moved(written, 'p/done')
    const followed = followPassage(start, passage(written, after, 'p', 'p/done'))
    expect(texts(putBack(after, 'p', followed))[0]).toEqual(['Two is next.'])
    expect(() => putBack(after, 'p', start)).toThrow(/cannot be undone any more/)
  })

  test('knows what comes back where it stood', () => {
    const start = layoutOf(sectionIn(first, 'p'))
    const there = moved(first, 'p/done')
    const pair = { from: sectionIn(there, 'q'), to: sectionIn(there, 'p') }
    const back = transferBlock(pair, 'p/done', 'p/next')
    const here = withSections(there, [back.from, back.to])
    expect(followPassage(start, passage(there, here, 'p', 'p/done'))).toEqual(start)
  })

  test('takes a heading out with its section, and its words do not stand twice', () => {
    const headed = withSections(first, [
      applyCommand(sectionIn(first, 'p'), { do: 'add-heading', after: null, text: 'Head' }),
    ])
    const start = layoutOf(sectionIn(headed, 'p'))
    const after = moved(headed, 'p/heading-1')
    const followed = followPassage(start, passage(headed, after, 'p', 'p/heading-1'))
    expect(texts(putBack(after, 'p', followed))).toEqual([
      ['One is done.', 'Two is next.'],
      ['p/heading-1', 'Quay.'],
    ])
  })

  test('is everything but what was done with that block between the two sections', () => {
    const layout = layoutOf(sectionIn(first, 'q'))
    const steps: Step[] = [
      { layout },
      { fetch: 'p/done', other: 'p', after: null },
      { send: 'q/one', other: 'p', after: null },
    ]
    const after = moved(first, 'p/done', 'q/one')
    const went = passage(first, after, 'q', 'p/done')
    expect(followHistory({ past: steps, future: [] }, went).past).toEqual([
      { layout: followPassage(layout, went) },
      steps[2],
    ])
  })

  test('is no longer undone by putting it back once somebody else wrote there, but for what moves', () => {
    const [there, elsewhere] = [layoutOf(sectionIn(first, 'p')), layoutOf(sectionIn(first, 'q'))]
    const move: Step = { fetch: 'p/done', other: 'q', after: null }
    const steps = { past: [{ layout: there }, move, { layout: elsewhere }], future: [] }
    expect(keepingWords(steps).past).toEqual([move])
    expect(keepingWords(steps, 'p/done').past).toEqual([move, { layout: elsewhere }])
  })
})
