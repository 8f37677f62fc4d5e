import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { laterOf } from '@/domain/dates/day-arithmetic'
import type { CoveredFact } from '@/domain/drafting/coverage'
import { VAGUE } from '@/domain/drafting/coverage-reasons'
import { coverageRows } from '@/domain/drafting/coverage-rows'
import { type DraftRequest, draftCoverage, draftDocument } from '@/domain/drafting/draft'
import { takeSnapshot } from '@/domain/drafting/facts'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { FactRef, ReportDocument } from '@/domain/reports/document'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'
import { CANARY, CANARY_JSON } from '../../../support/canary-file'
import { draftedSentences, ILLUSTRATED } from './drafted'
import { arbitraryRegistered } from './gates/registered'
import { AS_AT, harbour } from './small-portfolio'

const NO_FACTS = new Set(['key', 'source', 'visibility', 'currency'])

/** Every text and number of a thing on record with the field that it stands in, however deep. */
function valuesIn(thing: unknown, field = ''): string[] {
  if (typeof thing === 'string' || typeof thing === 'number') return [`${field} ${thing}`]
  if (thing === null || typeof thing !== 'object') return []
  return Object.entries(thing).flatMap(([key, value]) => {
    const isPlace = Array.isArray(thing)
    return NO_FACTS.has(key) ? [] : valuesIn(value, isPlace ? field : key)
  })
}

function recordOf(file: PortfolioFile): string[] {
  const pick = (things: readonly object[], fields: string[]) =>
    things.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([key]) => fields.includes(key))),
    )
  return [
    ...valuesIn([file.programmes, file.measures, file.promises, file.actions]),
    ...valuesIn(file.reports.map(({ recommendations }) => recommendations)),
    ...valuesIn(pick(file.organisations, ['name', 'abbreviation'])),
    ...valuesIn(pick(file.people, ['name', 'office'])),
    ...valuesIn(pick(file.committees, ['name'])),
    ...valuesIn(pick(file.meetings, ['committee', 'date'])),
  ]
}

const written = ({ field, value }: FactRef) => `${field} ${value}`
const stated = ({ path, field, value }: FactRef) => `${path} ${field} ${value}`

/** Each sentence and table of a document with the facts that it cites. */
function citing({ sections, summary }: ReportDocument): Map<string, FactRef[]> {
  const tables = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): [string, FactRef[]][] =>
      block.kind === 'table' ? [[block.key, block.facts]] : [],
    ),
  )
  const summarised = summary?.items.flatMap(({ sentences }) => sentences) ?? []
  return new Map([
    ...[...draftedSentencesOf(sections), ...summarised].map(
      ({ id, facts }): [string, FactRef[]] => [id, facts],
    ),
    ...tables,
  ])
}

const draftedSentencesOf = (sections: ReportDocument['sections']) =>
  draftedSentences({ recommendations: [], appendices: [], withheld: [], warnings: [], sections })

/** What is recorded on the day of the facts may be of the same path as the milestone's own forecast. */
const isApart = ({ file: { asAt, programmes } }: DraftRequest) =>
  programmes.every(({ milestones }) =>
    milestones.every(({ forecasts }) => forecasts.every(({ recordedOn }) => recordedOn !== asAt)),
  )

/** Any report of some sections of each kind on a generated portfolio. */
const request = (since: string | undefined, report = true) =>
  fc
    .tuple(arbitraryRegistered(), fc.infiniteStream(fc.boolean()))
    .map(([file, keeps]): DraftRequest => {
      const [whole] = file.reports
      const sections = whole?.sections.filter(() => keeps.next().value === true) ?? []
      const asAt = laterOf(file.asAt, asDay(since ?? file.asAt))
      const reports = whole === undefined ? [] : [{ ...whole, sections }]
      return {
        file: { ...file, asAt, reports },
        audience: 'members',
        asAt,
        ...(report ? { report: 'registers' } : {}),
        ...(since === undefined ? {} : { since: asDay(since) }),
      }
    })
    .filter(isApart)

describe.each([
  ['a first report', undefined, true],
  ['a report to a committee that was told before', '2020-05-15', true],
  ['a draft of programmes alone', undefined, false],
])('in %s', (_what, since, isReport) => {
  test('every fact that its readers may know of is in one row, used or left out with why', () => {
    fc.assert(
      fc.property(request(since, isReport), (asked) => {
        const coverage = draftCoverage(asked)
        const all = recordOf(takeSnapshot(asked).file)
        expect(coverage.map(({ fact }) => written(fact)).toSorted()).toEqual(all.toSorted())
        expect(new Set(coverage.map(({ fact }) => stated(fact))).size).toBe(all.length)
        for (const { sentences, why } of coverage) {
          expect(sentences.length > 0).toBe(why === null)
          expect(['', VAGUE]).not.toContain(why)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a fact is used exactly when the document cites it, or the thing that it is of', () => {
    fc.assert(
      fc.property(request(since, isReport), (asked) => {
        const document = draftDocument(asked)
        const tellers = citing(document)
        const known = new Set([...tellers.values()].flat().map(stated))
        const asks = new Set([...document.recommendations.map(({ key }) => key), 'header'])
        for (const { fact, sentences, why } of draftCoverage(asked)) {
          if (known.has(stated(fact))) expect(why, stated(fact)).toBeNull()
          for (const id of sentences) {
            const facts = tellers.get(id)
            const isOf = ({ path }: FactRef) =>
              `${fact.path}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${fact.path}/`)
            expect(
              facts === undefined ? asks.has(id) : facts.some(isOf),
              `${id}: ${stated(fact)}`,
            ).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('most facts of the sample are told, and the author reads why the others are not', () => {
  const coverage = draftCoverage({
    file: ILLUSTRATED,
    report: 'member-update-2020-07',
    audience: 'public',
    asAt: ILLUSTRATED.asAt,
    since: asDay('2020-06-15'),
  })
  const vague = coverage.filter(({ why }) => why === VAGUE)
  expect(vague.map(({ fact }) => stated(fact))).toEqual([])
})

test('nothing that is not public is in the coverage of a public draft', () => {
  const file = parsePortfolio(CANARY_JSON)
  for (const report of [undefined, ...file.reports.map(({ key }) => key)]) {
    const asked = { file, audience: 'public', asAt: file.asAt } as const
    const shown = takeSnapshot(asked).file.reports.some(({ key }) => key === report)
    if (report !== undefined && !shown) continue
    const named = { ...asked, ...(report === undefined ? {} : { report }) }
    const coverage = draftCoverage(named)
    expect(coverage.length).toBeGreaterThan(0)
    const rows = coverageRows(coverage, draftDocument(named), file)
    expect(JSON.stringify([coverage, rows]).toLowerCase()).not.toContain(CANARY)
  }
})

/** The coverage of one fact of the Harbour Programme or of its portfolio. */
function covered(coverage: readonly CoveredFact[], place: string): CoveredFact | undefined {
  return coverage.find(({ fact }) => `${fact.path} ${fact.field}` === place)
}

const people = [{ key: 'director', name: 'A. N. Other' }]
const report = harbour().reports[0]
const withSections = (...sections: object[]) => ({ reports: [{ ...report, sections }] })
const update = (file: PortfolioFile) =>
  draftCoverage({ file, report: 'update', audience: 'members', asAt: AS_AT })

const SERVICE = {
  key: 'calls',
  name: 'calls answered',
  unit: 'calls',
  series: [
    {
      observations: [
        { period: '2020-03', value: 40 },
        { period: '2020-04', value: 50 },
        { period: '2020-05', value: 60 },
        { period: '2020-06', value: 70 },
      ],
    },
  ],
}
const MEASURED = { heading: 'Service', kind: 'measures', measures: ['calls'] }
const PROMISE = { key: 'one', toldTo: 'finance', toldOn: '2020-05-05', text: 'The quay opens.' }
const ACTION = { key: 'ask', committee: 'finance', kind: 'action', text: 'Bring a paper' }
const ASKED = {
  kind: 'approve',
  text: 'the next phase',
  amount: { value: 180000, currency: 'GBP' },
}
const FIGURE = 'measures/calls/series/all/observations'

test.each<[string, object, object, string, string | null]>([
  [
    'a name that is told',
    { milestones: [{ key: 'a', name: 'Award', status: 'done' }] },
    {},
    'programmes/harbour/milestones/a name',
    null,
  ],
  [
    'a sponsor',
    { sponsor: 'director' },
    { people },
    'programmes/harbour sponsor',
    'a report names the lead alone',
  ],
  [
    'a closed risk',
    { risks: [{ key: 'r', title: 'flood', status: 'closed' }] },
    {},
    'programmes/harbour/risks/r title',
    'closed before this first report',
  ],
  [
    'a programme that has no section',
    {},
    withSections(),
    'programmes/harbour name',
    'no section is on this programme',
  ],
  [
    'the mitigation of a risk in a list of risks',
    { risks: [{ key: 'r', title: 'flood', score: 8, mitigation: 'walls are built' }] },
    withSections({ heading: 'Risks', kind: 'risks' }),
    'programmes/harbour/risks/r mitigation',
    'a list of risks gives each with its score',
  ],
  [
    'a figure of a month that is told',
    {},
    { measures: [SERVICE], ...withSections({ ...MEASURED, periods: ['2020-04', '2020-05'] }) },
    `${FIGURE}/2020-05 value`,
    null,
  ],
  [
    'a figure of before',
    {},
    { measures: [SERVICE], ...withSections({ ...MEASURED, periods: ['2020-04', '2020-05'] }) },
    `${FIGURE}/2020-03 value`,
    'it is of before the periods of its section',
  ],
  [
    'a figure of after',
    {},
    { measures: [SERVICE], ...withSections({ ...MEASURED, periods: ['2020-04', '2020-05'] }) },
    `${FIGURE}/2020-06 value`,
    'it is of after the periods of its section',
  ],
  [
    'a figure between',
    {},
    { measures: [SERVICE], ...withSections({ ...MEASURED, periods: ['2020-03', '2020-05'] }) },
    `${FIGURE}/2020-04 value`,
    'its section is not for this period',
  ],
  [
    'a measure of no section',
    {},
    { measures: [SERVICE] },
    'measures/calls name',
    'no section is on this measure',
  ],
  ['a promise', {}, { promises: [PROMISE] }, 'promises/one text', 'no section is on promises'],
  [
    'a promise that is told',
    {},
    { promises: [PROMISE], ...withSections({ heading: 'Promises', kind: 'promises' }) },
    'promises/one text',
    null,
  ],
  [
    'a promise to others',
    {},
    {
      committees: [
        { key: 'finance', name: 'Finance Committee' },
        { key: 'police', name: 'Police Board' },
      ],
      promises: [{ ...PROMISE, toldTo: 'police' }],
      ...withSections({ heading: 'Promises', kind: 'promises' }),
    },
    'promises/one text',
    'another committee was told it',
  ],
  ['an action', {}, { actions: [ACTION] }, 'actions/ask text', 'no section is on actions'],
  [
    'an action that is told',
    {},
    { actions: [ACTION], ...withSections({ heading: 'Actions', kind: 'actions' }) },
    'actions/ask text',
    null,
  ],
  [
    'a closed action',
    {},
    {
      actions: [{ ...ACTION, closedOn: '2020-07-01' }],
      ...withSections({ heading: 'Actions', kind: 'actions' }),
    },
    'actions/ask text',
    'it is closed',
  ],
  [
    'what the report asks for',
    {},
    { reports: [{ ...report, recommendations: [ASKED] }] },
    'reports/update/recommendations/recommendation-1 text',
    null,
  ],
  [
    'the sum that it asks for',
    {},
    { reports: [{ ...report, recommendations: [ASKED] }] },
    'reports/update/recommendations/recommendation-1/amount value',
    null,
  ],
  [
    'what another report asked for',
    {},
    { reports: [report, { ...report, key: 'before', recommendations: [ASKED] }] },
    'reports/before/recommendations/recommendation-1 text',
    'another report asks for it, and no section is on decisions',
  ],
  [
    'what another report asked for, without an answer',
    {},
    {
      reports: [
        { ...report, sections: [{ heading: 'Decisions', kind: 'decisions' }] },
        { ...report, key: 'before', recommendations: [ASKED] },
      ],
    },
    'reports/before/recommendations/recommendation-1 text',
    'it is not answered yet',
  ],
])('%s', (_what, programme, more, place, why) => {
  const found = covered(update(harbour(programme, more)), place)
  expect(found).toMatchObject({ why })
})

test('what an author took out of the paper is left out for that', () => {
  const file = harbour({ milestones: [{ key: 'a', name: 'Award', status: 'done' }] })
  const asked: DraftRequest = { file, report: 'update', audience: 'members', asAt: AS_AT }
  const { summary: _gone, ...document } = draftDocument(asked)
  const emptied = {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: [] })),
  }
  const found = covered(draftCoverage(asked, emptied), 'programmes/harbour/milestones/a name')
  expect(found?.why).toBe('an author took out what told it')
})

describe('the rows that an author reads', () => {
  const rowsOf = (file: PortfolioFile) => {
    const asked: DraftRequest = { file, report: 'update', audience: 'members', asAt: AS_AT }
    return coverageRows(draftCoverage(asked), draftDocument(asked), file)
  }

  test('stand under the programme, or under the kind of thing', () => {
    const file = harbour(
      { risks: [{ key: 'r', title: 'flood', score: 8 }] },
      { measures: [SERVICE], promises: [PROMISE], actions: [ACTION] },
    )
    const groups = new Set(rowsOf(file).map(({ group }) => group))
    expect([...groups]).toEqual([
      ...['Harbour Programme', 'Measures', 'Promises', 'Actions', 'Committees', 'Meetings'],
    ])
  })

  test('are one for all facts of a thing that are left out for one reason', () => {
    const [row, ...more] = rowsOf(harbour({}, { actions: [ACTION] })).filter(
      ({ group }) => group === 'Actions',
    )
    expect(more).toEqual([])
    expect(row).toMatchObject({ field: '', count: 3, where: null, why: 'no section is on actions' })
  })

  test('say in which paragraph, table, summary, recommendation or header a fact is told', () => {
    const months = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06']
    const file = harbour(
      { milestones: [{ key: 'a', name: 'Award', status: 'done' }] },
      {
        measures: [SERVICE],
        reports: [
          {
            ...report,
            recommendations: [ASKED],
            sections: [...(report?.sections ?? []), { ...MEASURED, periods: months }],
          },
        ],
      },
    )
    const rows = rowsOf(file)
    const whereIs = (value: string) => rows.find((row) => row.value === value)?.where
    expect(whereIs('Award')).toBe('Paragraph 1; the summary')
    expect(whereIs('70')).toBe('The table “Service, January 2020 to June 2020”')
    expect(whereIs('the next phase')).toBe('The recommendations')
    expect(whereIs('Finance Committee')).toBe('The header')
  })

  test('say of what is counted alone that it is counted', () => {
    const milestones = [
      { key: 'a', name: 'Award', baseline: '2020-09' },
      { key: 'b', name: 'Go-live', baseline: '2020-11' },
    ]
    const asked: DraftRequest = {
      ...{ file: harbour({ milestones }), report: 'update', audience: 'members', asAt: AS_AT },
      since: asDay('2020-06-15'),
    }
    const rows = coverageRows(draftCoverage(asked), draftDocument(asked), asked.file)
    const whereIs = (value: string) => rows.find((row) => row.value === value)?.where
    expect(whereIs('September 2020')).toMatch(/^Paragraph 1/)
    expect(whereIs('November 2020')).toBe('Counted in paragraph 2')
  })

  test('count every fact once', () => {
    fc.assert(
      fc.property(request('2020-05-15'), (asked) => {
        const coverage = draftCoverage(asked)
        const rows = coverageRows(coverage, draftDocument(asked), asked.file)
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(coverage.length)
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        for (const { where, why } of rows) expect((where === null) !== (why === null)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
