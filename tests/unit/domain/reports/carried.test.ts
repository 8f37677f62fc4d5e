import { expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { carriedParagraphs, carriedWarnings } from '@/domain/reports/carried'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import { editParagraph } from '@/domain/reports/edit-paragraph'
import { readerView } from '@/domain/reports/reader-view'
import { redraftDocument } from '@/domain/reports/redraft'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'

const file = parsePortfolio({
  format: 'milepost/portfolio',
  version: 1,
  asAt: '2020-07-08',
  reports: [
    {
      key: 'update',
      subject: 'Update',
      reportOf: 'The Chamberlain',
      classification: 'public',
      sections: [
        {
          kind: 'authored',
          heading: 'Background',
          paragraphs: [
            { key: 'one', text: 'The division supports three bodies.', carriedFrom: 'before' },
            { key: 'two', text: 'Its budget was cut.', carriedFrom: 'before' },
            { key: 'three', text: 'This is new.' },
          ],
        },
      ],
    },
  ],
})

const draft = () =>
  draftDocument({ file, report: 'update', audience: 'public', asAt: asDay('2020-07-08') })

const keys = (document: ReturnType<typeof draft>) =>
  carriedParagraphs(document).map(({ key }) => key)

it('marks in the draft what was taken over from the report before', () => {
  expect(keys(draft())).toEqual(['background/one', 'background/two'])
  expect(carriedWarnings(draft()).map(({ message }) => message)).toEqual([
    '2 paragraphs under “Background” were taken over from the report before and have not been touched since.',
  ])
})

it('takes the mark off the paragraph that its author touched, also once it is drafted again', () => {
  const touched = editParagraph(draft(), 'background/two', 'Its budget was restored.')
  expect(keys(touched)).toEqual(['background/one'])
  expect(keys(redraftDocument(touched, draft()))).toEqual(['background/one'])
})

it('keeps the mark in what is stored, and tells no reader of it', () => {
  const stored = reportDocumentSchema.parse(JSON.parse(JSON.stringify(draft())))
  expect(keys(stored)).toHaveLength(2)
  expect(JSON.stringify(readerView(draft()))).not.toContain('before')
})
