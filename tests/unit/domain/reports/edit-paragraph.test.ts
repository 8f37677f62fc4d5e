import { describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import type { ParagraphBlock, ReportDocument } from '@/domain/reports/document'
import { editParagraph, getParagraph, restoreParagraph } from '@/domain/reports/edit-paragraph'
import { paragraph, sentence } from '../../../support/sample-document'

const fact = { path: 'programmes/p/milestones/design', field: 'actual', value: '2020-07-03' }

const drafted: ParagraphBlock = {
  ...paragraph('p/done', 1, [], []),
  sentences: [
    sentence('p/design', 'The design was completed on 3 July 2020.', [fact]),
    sentence('p/build', 'The build is due in August 2020.'),
  ],
}
const listed = paragraph(
  'p/next',
  2,
  ['Three milestones are due:'],
  ['The pilot, in July 2020.', 'The roll-out, in August 2020.', 'The review, in October 2020.'],
)

const document: ReportDocument = {
  recommendations: [],
  sections: [{ key: 'p', heading: 'Programme', blocks: [drafted, listed] }],
  appendices: [],
  withheld: [],
  warnings: [],
}

const edit = (key: string, text: string, from = document) =>
  getParagraph(editParagraph(from, key, text), key)
const lead = ({ sentences }: ParagraphBlock) => sentences.map(({ text }) => text).join(' ')
const items = (block: ParagraphBlock) =>
  block.items.map(({ sentences }) => sentences.map(({ text }) => text).join(' '))

describe('an edited paragraph', () => {
  test('says what was typed and keeps what was drafted beside it', () => {
    const block = edit('p/done', 'The design is done.')
    expect(lead(block)).toBe('The design is done.')
    expect(block.origin).toBe('edited')
    expect(block.original).toEqual({ sentences: drafted.sentences, items: [] })
  })

  test('keeps the facts and the id of a sentence that was left alone', () => {
    const block = edit(
      'p/done',
      'Good news. The design was completed on 3 July 2020. More follows.',
    )
    expect(block.sentences.map(({ id }) => id)).toEqual([
      'p/done/before/edited',
      'p/design',
      'p/done/after/edited',
    ])
    expect(block.sentences[1]).toEqual(drafted.sentences[0])
  })

  test('gives a rewritten sentence the facts of the sentences that are gone', () => {
    const block = edit('p/done', 'The design is ready. The build is due in August 2020.')
    expect(block.sentences[0]?.facts).toEqual([fact])
    expect(block.sentences[1]).toEqual(drafted.sentences[1])
  })

  test.each([
    'He said “The design was completed on 3 July 2020.” and left.',
    'Note:The build is due in August 2020.',
  ])('never changes the words of %s', (text) => {
    expect(lead(edit('p/done', text))).toBe(text)
  })

  test('rests on the facts of the list that it takes the place of', () => {
    const [item] = listed.items
    if (item?.sentences[0] === undefined) throw new Error('The sample has no list')
    item.sentences[0].facts = [fact]
    expect(edit('p/next', 'Three dates have moved.').sentences[0]?.facts).toEqual([fact])
    item.sentences[0].facts = []
  })

  test('reads lettered lines as items, whatever their letters', () => {
    const block = edit(
      'p/next',
      'Two are due:\na. The pilot, in July 2020.\nc. The review,\nin October 2020.',
    )
    expect(lead(block)).toBe('Two are due:')
    expect(items(block)).toEqual(['The pilot, in July 2020.', 'The review, in October 2020.'])
    expect(block.items.map(({ key }) => key)).toEqual(['item-0', 'item-2'])
  })

  test('keeps the drafted words through a second edit', () => {
    const once = editParagraph(document, 'p/done', 'One.')
    expect(edit('p/done', 'Two.', once).original?.sentences).toEqual(drafted.sentences)
  })

  test('is as drafted again when the drafted words are typed', () => {
    const once = editParagraph(document, 'p/done', 'One.')
    expect(edit('p/done', lead(drafted), once)).toEqual(drafted)
  })

  test('is no longer out of date once its author has saved it again', () => {
    const flagged = editParagraph(document, 'p/done', 'One.')
    getParagraph(flagged, 'p/done').outOfDate = true
    expect(edit('p/done', 'Two.', flagged).outOfDate).toBeUndefined()
  })

  test('cannot be empty', () => {
    expect(() => edit('p/done', ' \n ')).toThrow('Enter the text of the paragraph.')
  })

  test('begins with a line of its own before its list', () => {
    expect(() => edit('p/next', 'a. The pilot.')).toThrow('Write a line before the list')
  })

  test('has to be in the report', () => {
    expect(() => edit('p/gone', 'Text.')).toThrow(DomainError)
  })
})

describe('restoring', () => {
  test('gives the drafted sentences back', () => {
    const edited = editParagraph(document, 'p/next', 'Nothing is due.')
    expect(restoreParagraph(edited, 'p/next')).toEqual(document)
  })

  test('gives an authored paragraph back as authored', () => {
    const path = 'reports/update/sections/0/paragraphs/background'
    const own = {
      ...drafted,
      origin: 'authored' as const,
      sentences: [sentence('x', 'My own words.', [{ path }])],
    }
    const before = { ...document, sections: [{ key: 'p', heading: 'P', blocks: [own] }] }
    expect(restoreParagraph(editParagraph(before, 'p/done', 'Other.'), 'p/done')).toEqual(before)
  })

  test('takes out a paragraph that the draft no longer has', () => {
    const orphan: ParagraphBlock = {
      ...drafted,
      origin: 'edited',
      outOfDate: true,
      original: { sentences: [], items: [] },
    }
    const with_ = { ...document, sections: [{ key: 'p', heading: 'P', blocks: [orphan, listed] }] }
    expect(restoreParagraph(with_, 'p/done').sections[0]?.blocks).toEqual([listed])
  })
})
