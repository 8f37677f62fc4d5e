import { expect, test } from 'vitest'
import { itemLetter, numberDocument } from '@/domain/reports/numbering'
import { documentText, paragraphText, sentencesText } from '@/domain/reports/plain-text'
import { sampleDocument } from '../../../support/sample-document'

test.each([
  [0, 'a'],
  [1, 'b'],
  [25, 'z'],
  [26, 'aa'],
  [27, 'bb'],
  [51, 'zz'],
  [52, 'aaa'],
])('the item at place %d has the letter %s', (index, letter) => {
  expect(itemLetter(index)).toBe(letter)
})

test('paragraphs are numbered from 1 through all headings, whatever numbers they had', () => {
  const restarted = {
    ...sampleDocument,
    sections: sampleDocument.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'paragraph' ? { ...block, number: 7 } : block,
      ),
    })),
  }
  const numbers = numberDocument(restarted).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.number] : [])),
  )
  expect(numbers).toEqual(Array.from({ length: 21 }, (_, place) => place + 1))
})

test('a paragraph with items has each on a line of its own', () => {
  const block = sampleDocument.sections
    .flatMap(({ blocks }) => blocks)
    .find(({ key }) => key === 'police-itm/done')
  expect(block?.kind === 'paragraph' && paragraphText(block)).toBe(
    'Two milestones have been completed since 9 June 2020:\na. The high-level design was completed on 3 July 2020.\nb. The security zone was completed on 26 June 2020, four weeks before its baseline of 24 July 2020.',
  )
})

test('the text of a document has its header, summary, recommendations, sections, appendices and contact in order', () => {
  const text = documentText(sampleDocument)
  const places = [
    'Committee(s)',
    'Summary',
    'Recommendations',
    'Main Report',
    'COVID-19 response',
    'Withheld: Schedule 12A paragraph 3',
    'Table 1',
    'Table 2',
    'Appendices',
    'Contact',
  ].map((line) => text.indexOf(line))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const [first] = sampleDocument.sections
  const [block] = first?.blocks ?? []
  expect(text).toContain(block?.kind === 'paragraph' ? sentencesText(block.sentences) : '')
})

test('a report without appendices says none, and a draft outside a report says nothing of them', () => {
  const { header, ...draft } = { ...sampleDocument, appendices: [] }
  expect(documentText({ ...draft, ...(header === undefined ? {} : { header }) })).toContain('None')
  expect(documentText(draft)).not.toContain('Appendices')
})
