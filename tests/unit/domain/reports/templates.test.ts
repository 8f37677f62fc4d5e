import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type { DocumentHeader } from '@/domain/reports/document'
import { HEADER_QUESTIONS, templateOn } from '@/domain/reports/templates/catalogue'
import { corporatePlanOn, isIllustrative } from '@/domain/reports/templates/corporate-plan'
import { headerHead, headerRows } from '@/domain/reports/templates/header-rows'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'
import { sampleFile } from '../../../support/samples'

const header: DocumentHeader = {
  key: 'update',
  committees: [
    { name: 'Finance Committee', date: asDay('2024-02-26'), purpose: 'information' },
    { name: 'Audit Committee', date: asDay('2024-03-04'), purpose: 'information' },
  ],
  subject: 'Update',
  classification: 'Public',
  reportOf: 'The Chamberlain',
  dataAsAt: asDay('2024-02-19'),
  template: 'city-2024',
}

const report = {
  key: 'update',
  subject: 'Update',
  reportOf: 'The Chamberlain',
  classification: 'public',
  for: [{ committee: 'finance', meeting: 'next', purpose: 'information' }],
  sections: [],
}

const fileOf = (date: string, more: object = {}) =>
  parsePortfolio({
    format: 'milepost/portfolio',
    version: 1,
    asAt: '2016-09-01',
    committees: [{ key: 'finance', name: 'Finance Committee' }],
    meetings: [{ key: 'next', committee: 'finance', date }],
    reports: [{ ...report, ...more }],
  })

const draft = (date: string, more: object = {}) =>
  draftDocument({
    file: fileOf(date, more),
    report: 'update',
    audience: 'public',
    asAt: asDay('2016-09-01'),
  })

describe('the header of a paper', () => {
  it.each([
    ['1999-12-31', 'city-2016'],
    ['2016-09-30', 'city-2016'],
    ['2019-12-31', 'city-2016'],
    ['2020-01-01', 'city-2020'],
    ['2023-12-31', 'city-2020'],
    ['2024-01-01', 'city-2024'],
    ['2031-06-01', 'city-2024'],
  ])('of a meeting on %s is that of %s', (day, key) => {
    expect(templateOn(asDay(day)).key).toBe(key)
    expect(draft(day).header?.template).toBe(key)
  })

  it('is the one that the author chose, whatever the day', () => {
    expect(draft('2016-09-30', { template: 'city-2024' }).header?.template).toBe('city-2024')
  })

  it('of before there were several looks as that of 2020', () => {
    const { template: _none, ...old } = header
    expect(headerHead(old)).toEqual(['Committee(s)', 'Date(s)'])
    expect(headerRows(old)[0]?.[0]).toEqual({ text: 'Finance Committee – For Information' })
  })

  it('of 2024 names the committee alone while the purpose is the same for all', () => {
    expect(headerHead(header)).toEqual(['Committee(s):', 'Dated:'])
    expect(headerRows(header).slice(0, 2)).toEqual([
      [{ text: 'Finance Committee' }, { text: '26 February 2024' }],
      [{ text: 'Audit Committee' }, { text: '4 March 2024' }],
    ])
  })

  it('says the purpose beside each committee where they differ', () => {
    const [first, ...others] = header.committees
    const differing =
      first === undefined ? [] : [{ ...first, purpose: 'decision' as const }, ...others]
    expect(headerRows({ ...header, committees: differing }).map(([cell]) => cell?.text)).toEqual(
      expect.arrayContaining([
        'Finance Committee – For Decision',
        'Audit Committee – For Information',
      ]),
    )
  })

  it('asks the five questions of 2024 between the subject and whose report it is', () => {
    const { header: drawn, warnings } = draft('2024-02-26', {
      outcomes: ['Providing Excellent Services', 'Dynamic Economic Growth'],
      answers: [
        { question: 'spending', answer: 'Yes' },
        { question: 'amount', answer: '£600,000' },
      ],
    })
    const answers = drawn === undefined ? [] : headerRows(drawn).slice(2, 7)
    expect(answers.map((cells) => cells.map(({ text }) => text))).toEqual([
      [HEADER_QUESTIONS[0]?.text, 'Providing Excellent Services; Dynamic Economic Growth'],
      [HEADER_QUESTIONS[1]?.text, 'Yes'],
      [HEADER_QUESTIONS[2]?.text, '£600,000'],
      [HEADER_QUESTIONS[3]?.text, 'Not answered'],
      [HEADER_QUESTIONS[4]?.text, 'Not answered'],
    ])
    expect(warnings.filter(({ code }) => code === 'header-question-unanswered')).toHaveLength(2)
  })

  it('asks nothing before 2024, and no answer is missed there', () => {
    const { header: drawn, warnings } = draft('2023-12-31', { outcomes: ['Anything'] })
    expect(drawn?.answers).toBeUndefined()
    expect(warnings.map(({ code }) => code)).not.toContain('header-question-unanswered')
  })

  it('prints the background papers that the report names, and none where it names none', () => {
    expect(
      draft('2020-07-21', { backgroundPapers: ['Digital strategy'] }).backgroundPapers,
    ).toEqual(['Digital strategy'])
    expect(draft('2020-07-21')).not.toHaveProperty('backgroundPapers')
  })
})

describe('what Members are asked to do', () => {
  it.each([
    ['note', 'Note the report', 'Note the report.'],
    ['note', 'Receive the report', 'Receive the report.'],
    ['approve', 'the next phase', 'Approve the next phase.'],
    ['agree', 'The next phase.', 'Agree the next phase.'],
    ['approve', '£600,000 for the quay', 'Approve £600,000 for the quay (£700,000).'],
  ] as const)('%s: %s', (kind, text, printed) => {
    const amount = text.startsWith('£') ? { amount: { value: 700_000, currency: 'GBP' } } : {}
    const { recommendations } = draft('2020-07-21', {
      recommendations: [{ kind, text, ...amount }],
    })
    expect(recommendations.map((one) => one.text)).toEqual([printed])
  })
})

describe('the corporate plan', () => {
  const plans = [
    { key: 'later', from: asDay('2024-04-01') },
    { key: 'first', from: asDay('2018-04-01') },
  ]
  it.each([
    ['1999-01-01', 'first'],
    ['2024-03-31', 'first'],
    ['2024-04-01', 'later'],
    ['2040-01-01', 'later'],
  ])('in force on %s is the %s', (day, key) => {
    expect(corporatePlanOn(plans, asDay(day))?.key).toBe(key)
  })

  it('is none where the council entered none', () => {
    expect(corporatePlanOn([], asDay('2024-04-01'))).toBeNull()
  })

  it('of the sample says that it is illustrative', () => {
    const { corporatePlans } = sampleFile('illustrative')
    expect(corporatePlans.map(({ name }) => name)).toEqual([
      'Corporate Plan 2018–23',
      'Corporate Plan 2024–29',
    ])
    expect(corporatePlans.every(isIllustrative)).toBe(true)
    expect(isIllustrative({ source: { document: 'Our plan' } })).toBe(false)
  })
})
