import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { cloneReport } from '@/domain/reports/clone'
import type { ReportDocument } from '@/domain/reports/document'
import { editParagraph } from '@/domain/reports/edit-paragraph'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'

const secret = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices.' } }

const file = parsePortfolio({
  format: 'milepost/portfolio',
  version: 1,
  asAt: '2020-07-08',
  programmes: [{ key: 'payroll', name: 'Payroll', kind: 'project' }],
  measures: [{ key: 'incidents', name: 'Incidents', series: [] }],
  reports: [
    {
      key: 'july',
      subject: 'Update',
      reportOf: 'The Chamberlain',
      classification: 'public',
      recommendations: [
        {
          key: 'budget',
          kind: 'approve',
          text: 'Approve the budget',
          amount: { value: 600_000, currency: 'GBP' },
          outcome: 'agreed',
          minute: '7',
        },
      ],
      sections: [
        {
          kind: 'authored',
          heading: 'Background',
          paragraphs: [
            { key: 'one', text: 'The division supports three bodies.' },
            { key: 'two', text: 'A price is being negotiated.', visibility: secret },
            { key: 'three', text: 'Its budget was cut.' },
          ],
        },
        { kind: 'programme', heading: 'Payroll', programme: 'payroll', include: ['milestones'] },
        {
          kind: 'measures',
          heading: 'Service',
          measures: ['incidents'],
          periods: ['2020-04', '2020-05', '2020-06'],
        },
      ],
    },
  ],
})

const july = file.reports[0]
const drawn = draftDocument({
  file,
  report: 'july',
  audience: 'public',
  asAt: asDay('2020-07-08'),
})

const clone = (document: ReportDocument | null) => {
  if (july === undefined) throw new Error('There is no report')
  return cloneReport({ ...july, document }, asDay('2020-10-08'))
}

const paragraphs = (document: ReportDocument | null) => {
  const [section] = clone(document).sections
  return section?.kind === 'authored' ? section.paragraphs : []
}

describe('the report after one', () => {
  it('has the same sections, with as many months before the new day', () => {
    const [, programme, measures] = clone(drawn).sections
    expect(programme).toEqual(july?.sections[1])
    expect(measures).toMatchObject({ periods: ['2020-07', '2020-08', '2020-09'] })
  })

  it('asks the same again, of which nothing is decided', () => {
    expect(clone(drawn).recommendations).toEqual([
      {
        kind: 'approve',
        text: 'Approve the budget',
        amount: { value: 600_000, currency: 'GBP' },
      },
    ])
  })

  it('has every authored paragraph with the mark of the report before and its classification', () => {
    expect(paragraphs(null)).toEqual([
      { key: 'one', text: 'The division supports three bodies.', carriedFrom: 'july' },
      { key: 'two', text: 'A price is being negotiated.', visibility: secret, carriedFrom: 'july' },
      { key: 'three', text: 'Its budget was cut.', carriedFrom: 'july' },
    ])
  })

  it('takes the words as they last stood in the paper', () => {
    const edited = editParagraph(drawn, 'background/three', 'Its budget was restored.')
    expect(paragraphs(edited).map(({ text }) => text)).toEqual([
      'The division supports three bodies.',
      'A price is being negotiated.',
      'Its budget was restored.',
    ])
  })

  it('leaves out what its author took out of the paper', () => {
    const sections = drawn.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter(({ key }) => key !== 'background/three'),
      deleted: section.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.key === 'background/three'
          ? [{ after: 'background/one', block }]
          : [],
      ),
    }))
    expect(paragraphs({ ...drawn, sections }).map(({ key }) => key)).toEqual(['one', 'two'])
  })

  it('has what was written after the paper was drafted', () => {
    const sections = drawn.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter(({ key }) => key !== 'background/three'),
    }))
    expect(paragraphs({ ...drawn, sections }).map(({ key }) => key)).toEqual([
      'one',
      'two',
      'three',
    ])
  })

  it('takes over what its author added in the paper, in its place', () => {
    const added = {
      kind: 'paragraph' as const,
      key: 'background/own-1',
      number: 0,
      origin: 'authored' as const,
      sentences: [
        {
          id: 'background/own-1',
          text: 'A review began in May.',
          facts: [],
          spans: [],
          forwardLooking: false,
          rule: 'edited',
        },
      ],
      items: [],
    }
    const sections = drawn.sections.map((section) =>
      section.key === 'background'
        ? { ...section, blocks: section.blocks.toSpliced(1, 0, added) }
        : section,
    )
    expect(paragraphs({ ...drawn, sections })[1]).toEqual({
      key: 'carried-1',
      text: 'A review began in May.',
      carriedFrom: 'july',
    })
  })
})
