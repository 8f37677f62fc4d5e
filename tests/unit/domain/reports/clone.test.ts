import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { publicView } from '@/domain/portfolio-file/public-view'
import { applyCommand, type EditorCommand } from '@/domain/reports/blocks/command'
import { transferBlock } from '@/domain/reports/blocks/transfer'
import { cloneReport } from '@/domain/reports/clone'
import type { ReportDocument } from '@/domain/reports/document'
import { editParagraph } from '@/domain/reports/edit-paragraph'
import { keyParagraphs } from '@/domain/reports/key-paragraphs'
import { redraftDocument } from '@/domain/reports/redraft'
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

describe('a paragraph that stands in another section by now', () => {
  const [background, payroll, ...rest] = drawn.sections
  const moved = () => {
    if (background === undefined || payroll === undefined) throw new Error('No sections')
    const only = { ...background, blocks: background.blocks.slice(0, 1) }
    const own = applyCommand(payroll, { do: 'add', after: null, text: 'Of the payroll alone.' })
    const pair = transferBlock({ from: only, to: own }, 'background/one', null)
    return { ...drawn, sections: [pair.from, pair.to, ...rest] }
  }

  it('goes over into the section that it is of, and nothing of the other one does', () => {
    expect(paragraphs(moved()).map(({ text }) => text)).not.toContain('Of the payroll alone.')
    expect(paragraphs(moved())[0]).toMatchObject({ key: 'one', carriedFrom: 'july' })
  })

  it('leaves a section that can be drafted, and drafted again', () => {
    const again = redraftDocument(moved(), drawn)
    expect(again.sections[0]?.blocks.map(({ key }) => key)).not.toContain('background/one')
    expect(again.sections[1]?.blocks.map(({ key }) => key)).toContain('background/one')
  })
})

describe('the headings of the report before', () => {
  const headed = (section: string, ...commands: EditorCommand[]) => ({
    ...drawn,
    sections: drawn.sections.map((one) =>
      one.key === section
        ? commands.reduce((now, command) => applyCommand(now, command), one)
        : one,
    ),
  })
  const background = headed(
    'background',
    { do: 'add-heading', after: 'background/one', text: 'Money' },
    { do: 'add', after: 'background/heading-1', text: 'A review began in May.' },
    { do: 'add-heading', after: null, text: 'Who we are' },
    { do: 'add-heading', after: 'background/three', text: 'What is left' },
  )
  const first = (document: ReportDocument) => clone(document).sections[0]
  const next = (document: ReportDocument) => {
    if (july === undefined) throw new Error('There is no report')
    return draftDocument({
      file: { ...file, reports: [{ ...july, ...clone(document), key: 'october' }] },
      report: 'october',
      audience: 'members',
      asAt: asDay('2020-10-08'),
    })
  }
  const outline = ({ sections }: ReportDocument, key: string) =>
    sections
      .find((section) => section.key === key)
      ?.blocks.map((block) => (block.kind === 'heading' ? block.text : block.key))

  it('go over with what stood under each, by the keys of the next report', () => {
    expect(first(background)?.headings).toEqual([
      { text: 'Who we are', over: ['one'] },
      { text: 'Money', over: ['carried-1', 'three'] },
      { text: 'What is left', over: [] },
    ])
    expect(first(drawn)).not.toHaveProperty('headings')
  })

  it('stand in the next draft where they stood', () => {
    expect(outline(next(background), 'background')).toEqual([
      'Who we are',
      'background/one',
      'Money',
      'background/carried-1',
      'background/two',
      'background/three',
      'What is left',
    ])
  })

  it('stand in a drafted section before the first of what was under them that is drafted again', () => {
    const payroll = headed(
      'payroll',
      { do: 'add-heading', after: null, text: 'Where it stands' },
      { do: 'add', after: 'payroll/heading-1', text: 'In our own words.' },
    )
    const [key] = drawn.sections[1]?.blocks.map((block) => block.key) ?? []
    expect(key).toBeDefined()
    expect(outline(next(payroll), 'payroll')?.slice(0, 2)).toEqual(['Where it stands', key])
  })

  it('are not taken over once the author has taken them out of the paper', () => {
    const without = headed('background')
    const again = { ...clone(background), key: 'july', document: without }
    expect(cloneReport(again, asDay('2021-01-08')).sections[0]).not.toHaveProperty('headings')
  })

  it('do not come back with a new draft when the author took them out', () => {
    const drafted = next(background)
    const sections = drafted.sections.map((section) =>
      section.key === 'background'
        ? applyCommand(section, { do: 'delete-heading', heading: 'background/heading-2' })
        : section,
    )
    const again = redraftDocument({ ...drafted, sections }, drafted)
    expect(outline(again, 'background')).not.toContain('Money')
    expect(outline(again, 'background')).toContain('Who we are')
  })

  it('stay when the author changes what the report contains', () => {
    const [section] = clone(background).sections
    const asked = {
      kind: 'authored' as const,
      heading: 'Background',
      paragraphs: [{ key: 'one', text: 'The division supports four bodies.' }],
    }
    expect(keyParagraphs([asked], section === undefined ? [] : [section])[0]?.headings).toEqual(
      section?.headings,
    )
  })

  it('are never in what the public reads of what a report contains', () => {
    if (july === undefined) throw new Error('There is no report')
    const october = { ...july, ...clone(background) }
    expect(JSON.stringify(publicView({ ...file, reports: [october] }).file)).not.toContain('Money')
  })
})
