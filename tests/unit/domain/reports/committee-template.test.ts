import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { factsOfReport } from '@/domain/reports/report-facts'
import {
  type CommitteeTemplate,
  headerOn,
  layoutOn,
  usualLayout,
} from '@/domain/reports/templates/committee-template'
import { setTemplateInput } from '@/domain/reports/templates/input'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'

const template = (
  from: string,
  layout?: CommitteeTemplate['layout'],
  purpose: CommitteeTemplate['purpose'] = 'decision',
): CommitteeTemplate => ({ purpose, from: asDay(from), ...(layout && { layout }) })

const OWN = { header: 'city-2016' as const, sections: [], implications: ['Legal'] }
const LATER = { sections: [{ kind: 'risks' as const }], implications: [] }

const TEMPLATES = [
  template('2022-01-01', LATER),
  template('2021-04-01', OWN),
  template('2023-01-01'),
  template('2021-04-01', LATER, 'discussion'),
]

describe('what a report to a committee starts from', () => {
  it.each([
    ['2021-03-31', 'decision', null],
    ['2021-04-01', 'decision', OWN],
    ['2021-12-31', 'decision', OWN],
    ['2022-01-01', 'decision', LATER],
    ['2022-12-31', 'decision', LATER],
    ['2023-01-01', 'decision', null],
    ['2022-01-01', 'information', null],
    ['2022-01-01', 'discussion', LATER],
  ] as const)('on %s for %s', (date, purpose, own) => {
    const use = { purpose, day: asDay(date) }
    expect(layoutOn(TEMPLATES, use)).toEqual(own ?? usualLayout(use))
  })

  it('is the usual one of that year where the committee has none', () => {
    const kinds = (day: string) =>
      usualLayout({ purpose: 'information', day: asDay(day) }).sections.map(({ kind }) => kind)
    expect(kinds('2023-12-31')).toEqual(['programmes'])
    expect(kinds('2024-01-01')).toEqual(['programmes', 'implications'])
  })

  it.each([
    ['2021-03-31', 'city-2020'],
    ['2021-04-01', 'city-2016'],
    ['2022-01-01', 'city-2020'],
    ['2024-01-01', 'city-2024'],
  ])('has on %s the header %s', (day, key) => {
    expect(headerOn(TEMPLATES, { purpose: 'decision', day: asDay(day) }).key).toBe(key)
  })
})

const fileOf = (report: object, templates: readonly object[] = TEMPLATES) =>
  parsePortfolio({
    ...{ format: 'milepost/portfolio', version: 1, asAt: '2021-05-01' },
    committees: [
      { key: 'finance', name: 'Finance Committee', templates },
      { key: 'audit', name: 'Audit Committee', calendar: undefined },
    ],
    meetings: [
      { key: 'finance-june', committee: 'finance', date: '2021-06-01' },
      { key: 'audit-june', committee: 'audit', date: '2021-06-02' },
    ],
    reports: [
      { key: 'update', subject: 'U', reportOf: 'T', classification: 'public', for: [], ...report },
    ],
  })

const toFinance = { committee: 'finance', meeting: 'finance-june', purpose: 'decision' }
const toAudit = { committee: 'audit', meeting: 'audit-june', purpose: 'decision' }

const headerOf = (report: object) => {
  const file = fileOf(report)
  const request = { report: 'update', asAt: asDay('2021-05-01') }
  const [open, cut] = [file, factsOfReport(file, 'update')].map(
    (one) => draftDocument({ ...request, file: one, audience: 'public' }).header?.template,
  )
  expect(cut).toBe(open)
  return open
}

describe('the header of a report', () => {
  it.each([
    ['the committee that chose one', { for: [toFinance] }, 'city-2016'],
    ['its first committee', { for: [toFinance, toAudit] }, 'city-2016'],
    ['the day, where the first committee chose none', { for: [toAudit, toFinance] }, 'city-2020'],
    ['its author before all', { for: [toFinance], template: 'city-2024' }, 'city-2024'],
    ['another purpose', { for: [{ ...toFinance, purpose: 'information' }] }, 'city-2020'],
  ])('is that of %s', (_of, report, key) => {
    expect(headerOf(report)).toBe(key)
  })

  it('is all that the facts of a report keep of a template, so that no other change of it ages a draft', () => {
    const kept = (templates: readonly object[]) =>
      factsOfReport(fileOf({ for: [toFinance] }, templates), 'update').committees[0]?.templates
    expect(kept([template('2021-04-01', OWN)])).toEqual([
      template('2021-04-01', { header: 'city-2016', sections: [], implications: [] }),
    ])
    expect(kept([template('2021-04-01', LATER), template('2022-04-01')])).toEqual([])
  })
})

describe('what is said of a template', () => {
  const said = {
    ...{ key: 'finance', version: 1, purpose: 'decision', from: '1 April 2021' },
    layout: {
      header: 'by-date',
      sections: [
        { kind: 'authored', heading: 'Background' },
        { kind: 'programmes', heading: '' },
        { kind: 'implications', heading: '' },
      ],
      implications: 'Legal implications\n\n Risk implications ',
      recommendation: { kind: 'note', text: '' },
    },
  }

  it('is read line by line; what is left empty is not there', () => {
    expect(setTemplateInput.parse(said)).toEqual({
      ...{ key: 'finance', version: 1, purpose: 'decision', from: '2021-04-01' },
      layout: {
        sections: [
          { kind: 'authored', heading: 'Background' },
          { kind: 'programmes' },
          { kind: 'implications' },
        ],
        implications: ['Legal implications', 'Risk implications'],
      },
    })
  })

  it.each([
    [{ sections: [{ kind: 'authored', heading: ' ' }] }, 'layout.sections.0.heading'],
    [{ sections: [{ kind: 'programmes' }, { kind: 'programmes' }] }, 'layout.sections'],
    [{ implications: 'Legal\nLegal' }, 'layout.implications'],
    [{ header: 'city-1999' }, 'layout.header'],
  ])('%j is refused', (wrong, field) => {
    const refused = setTemplateInput.safeParse({ ...said, layout: { ...said.layout, ...wrong } })
    expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})
