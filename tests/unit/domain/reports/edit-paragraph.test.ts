import { describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock, ReportDocument } from '@/domain/reports/document'
import { upgradeSection } from '@/domain/reports/earlier-edits'
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
  test('says what was typed and keeps what was drafted under it', () => {
    const block = edit('p/done', 'The design is done.')
    expect(lead(block)).toBe('The design is done.')
    expect(block.origin).toBe('edited')
    expect(block.sentences[0]?.edit).toEqual({ base: drafted.sentences[0] })
  })

  test('keeps the facts and the id of a sentence that was left alone', () => {
    const block = edit(
      'p/done',
      'Good news. The design was completed on 3 July 2020. More follows.',
    )
    expect(block.sentences.map(({ id }) => id)).toEqual(['p/own-1', 'p/design', 'p/build'])
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

  test('remembers what was taken out of it, and after which sentence it stood', () => {
    const { sections } = editParagraph(document, 'p/done', drafted.sentences[0]?.text ?? '')
    expect(sections[0]?.cut).toEqual([
      {
        paragraph: 'p/done',
        line: 'p/done',
        level: 0,
        after: 'p/design',
        sentence: drafted.sentences[1],
      },
    ])
  })

  test('takes back what was taken out when it is typed again', () => {
    const without = editParagraph(document, 'p/done', drafted.sentences[0]?.text ?? '')
    const again = editParagraph(without, 'p/done', lead(drafted))
    expect(getParagraph(again, 'p/done')).toEqual(drafted)
    expect(again.sections[0]?.cut).toBeUndefined()
  })

  test('reads items of items, and marks them so again', () => {
    const text =
      'Three are due:\na. The pilot.\n  i. In the north.\n  ii. In the south.\nb. The review.'
    const block = edit('p/next', text)
    expect(block.items.map(({ level }) => level)).toEqual([undefined, 2, 2, undefined])
    expect(typedText(block)).toBe(text)
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
    expect(edit('p/done', 'Two.', once).sentences[0]?.edit?.base).toEqual(drafted.sentences[0])
  })

  test('is as drafted again when the drafted words are typed', () => {
    const once = editParagraph(document, 'p/done', 'One.')
    expect(edit('p/done', lead(drafted), once)).toEqual(drafted)
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
    expect(restoreParagraph(edited, 'p/next').sections[0]?.blocks).toEqual([drafted, listed])
  })

  test('gives an authored paragraph back as authored', () => {
    const path = 'reports/update/sections/0/paragraphs/background'
    const own = {
      ...drafted,
      origin: 'authored' as const,
      sentences: [sentence('x', 'My own words.', [{ path }])],
    }
    const before = { ...document, sections: [{ key: 'p', heading: 'P', blocks: [own] }] }
    const back = restoreParagraph(editParagraph(before, 'p/done', 'Other.'), 'p/done')
    expect(back.sections[0]?.blocks).toEqual([own])
  })

  test('takes out a paragraph that the draft no longer has', () => {
    const orphan: ParagraphBlock = {
      ...drafted,
      origin: 'edited',
      outOfDate: true,
      original: { sentences: [], items: [] },
    }
    const with_ = { ...document, sections: [{ key: 'p', heading: 'P', blocks: [orphan, listed] }] }
    const [left] = restoreParagraph(with_, 'p/done').sections
    expect(left?.blocks.map(({ key }) => key)).toEqual(['p/next'])
  })
})

describe('an edit of an earlier release', () => {
  const earlier: ParagraphBlock = {
    ...drafted,
    origin: 'edited',
    sentences: [
      sentence('p/done/edited', 'The design is ready.', [fact]),
      ...drafted.sentences.slice(1),
    ],
    original: { sentences: drafted.sentences, items: [] },
  }
  const from = (block: ParagraphBlock) => {
    const section = { key: 'p', heading: 'P', blocks: [block, listed] }
    return getParagraph({ ...document, sections: [upgradeSection(section)] }, 'p/done')
  }

  test('is read as sentences that were each rewritten', () => {
    const block = from(earlier)
    expect(lead(block)).toBe(lead(earlier))
    expect(block.sentences.map(({ edit: one }) => one?.base)).toEqual([
      drafted.sentences[0],
      undefined,
    ])
    expect(block.original).toBeUndefined()
  })

  test('still says that it is out of date', () => {
    expect(from({ ...earlier, outOfDate: true }).outOfDate).toBe(true)
  })

  test('of a paragraph that is gone is an orphan, all its words kept', () => {
    const block = from({ ...earlier, original: { sentences: [], items: [] } })
    expect(lead(block)).toBe(lead(earlier))
    expect(block.sentences.every(({ edit: one }) => one?.fresh === null)).toBe(true)
  })
})
