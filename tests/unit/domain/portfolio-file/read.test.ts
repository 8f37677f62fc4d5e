import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPortfolioFile, readPortfolioText } from '../../../../src/domain/portfolio-file/read'
import { writePortfolioFile } from '../../../../src/domain/portfolio-file/write'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { sampleFile, sampleText } from '../../../support/samples'

const EMPTY = { format: 'milepost/portfolio', version: 1, asAt: '2020-07-08' }
const PERSON = { key: 'lead', name: 'Head of Projects' }
const PROGRAMME = { key: 'itm', name: 'IT Modernisation', kind: 'programme' }
const MILESTONE = { key: 'hld', name: 'High-level design' }
const MEETINGS = {
  committees: [
    { key: 'finance', name: 'Finance Committee' },
    { key: 'it-sub', name: 'IT Sub Committee' },
  ],
  meetings: [{ key: 'f1', committee: 'finance', date: '2020-07-21' }],
}
const REPORT = {
  key: 'update',
  subject: 'Update',
  reportOf: 'The Chamberlain',
  classification: 'public',
}

function faultsOf(file: object): Record<string, string> {
  const reading = readPortfolioFile({ ...EMPTY, ...file })
  return reading.ok
    ? {}
    : Object.fromEntries(reading.faults.map(({ path, message }) => [path, message]))
}

const programmeWith = (more: object) => ({ programmes: [{ ...PROGRAMME, ...more }] })
const milestoneWith = (more: object) => programmeWith({ milestones: [{ ...MILESTONE, ...more }] })
const reportWith = (more: object) => ({ ...MEETINGS, reports: [{ ...REPORT, ...more }] })

describe('a portfolio file', () => {
  it('of the sample reads without a fault', () => {
    expect(readPortfolioText(sampleText('portfolio'))).toMatchObject({ ok: true })
    expect(sampleFile('portfolio').programmes).toHaveLength(13)
  })

  it('may leave out every list, which is then empty', () => {
    expect(readPortfolioFile(EMPTY)).toEqual({
      ok: true,
      file: {
        ...EMPTY,
        ...{ organisations: [], people: [], committees: [], meetings: [] },
        ...{ programmes: [], measures: [], reports: [], promises: [] },
        ...{ actions: [], corporatePlans: [] },
      },
    })
  })

  it('keeps approximate dates in canonical writing', () => {
    const reading = readPortfolioFile({
      ...EMPTY,
      ...milestoneWith({ forecast: 'Early October 2020' }),
    })
    expect(reading).toMatchObject({
      file: { programmes: [{ milestones: [{ forecast: 'early 2020-10' }] }] },
    })
  })

  it('reads what it writes, and writes what it read, byte for byte', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const written = writePortfolioFile(file)
        const reading = readPortfolioText(written)
        expect(reading).toEqual({ ok: true, file })
        if (reading.ok) expect(writePortfolioFile(reading.file)).toBe(written)
      }),
    )
  })

  it('is written with keys in the order of the contract, whatever their order was', () => {
    const file = sampleFile('portfolio')
    const turned = JSON.parse(JSON.stringify(file), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    )
    expect(writePortfolioFile(turned)).toBe(writePortfolioFile(file))
    expect(writePortfolioFile(file)).toMatch(
      /^\{\n "format": "milepost\/portfolio",\n "version": 1,/,
    )
    expect(writePortfolioFile(file)).not.toContain('[]')
  })
})

describe('a fault is named by its path, with what would be accepted', () => {
  it.each([
    [
      milestoneWith({ foreast: 'x' }),
      'programmes/0/milestones/0/foreast',
      'Programme itm, milestone hld, foreast: There is no key “foreast” here. Perhaps “forecast” is meant. Accepted here: key, name, element,',
    ],
    [
      milestoneWith({ forecast: 'sometime' }),
      'programmes/0/milestones/0/forecast',
      'Reading stops at “sometime”',
    ],
    [
      milestoneWith({ recordedOn: '2020-02-30' }),
      'programmes/0/milestones/0/recordedOn',
      '“2020-02-30” is not a day',
    ],
    [
      milestoneWith({ status: 'finished' }),
      'programmes/0/milestones/0/status',
      'One of planned, in-progress, done, done-with-conditions, paused, cancelled is expected',
    ],
    [milestoneWith({ name: '' }), 'programmes/0/milestones/0/name', 'this one is empty'],
    [milestoneWith({ name: 'bell \u0007' }), 'programmes/0/milestones/0/name', 'cannot be printed'],
    [milestoneWith({ name: 'half \ud800' }), 'programmes/0/milestones/0/name', 'cannot be printed'],
    [programmeWith({ key: 'No Slug' }), 'programmes/0/key', 'letters a to z'],
    [programmeWith({ key: 'a'.repeat(81) }), 'programmes/0/key', 'at most 80 characters'],
    [programmeWith({ name: undefined }), 'programmes/0/name', 'A text is expected'],
    [programmeWith({ milestones: {} }), 'programmes/0/milestones', 'A list is expected'],
    [
      programmeWith({ visibility: 'secret' }),
      'programmes/0/visibility',
      '"public" or { "nonPublic"',
    ],
    [
      programmeWith({ visibility: { nonPublic: { scheme: 'Schedule 12A', paragraph: '3' } } }),
      'programmes/0/visibility/nonPublic/reason',
      'A text is expected',
    ],
    [
      programmeWith({ risks: [{ key: 'r', title: 'R', impact: 3 }] }),
      'programmes/0/risks/0/impact',
      'An impact is 1, 2, 4 or 8',
    ],
    [
      programmeWith({ ratings: [{ recordedOn: '2020-07-08', value: 'yellow' }] }),
      'programmes/0/ratings/0/value',
      'One of red, amber-red, amber',
    ],
    [
      {
        measures: [
          {
            key: 'p1',
            name: 'P1',
            series: [{ observations: [{ period: '2020-04', value: '98' }] }],
          },
        ],
      },
      'measures/0/series/0/observations/0/value',
      'Measure p1, series number 1, observation number 1, value: A number is expected',
    ],
    [
      reportWith({ sections: [{ heading: 'X', kind: 'other' }] }),
      'reports/0/sections/0/kind',
      'authored, programme, measures, risks, promises, actions or decisions',
    ],
    [{ version: 2 }, 'version', 'The version is 1'],
    [{ asAt: undefined }, 'asAt', 'A day is expected'],
    [{ colour: 'red' }, 'colour', 'The key “colour”: There is no key “colour” here'],
  ])('%j', (file, path, message) => {
    const faults = faultsOf(file)
    expect(Object.keys(faults)).toEqual([path])
    expect(faults[path]).toContain(message)
  })

  it.each([
    [{ people: [PERSON, PERSON] }, 'people/1/key'],
    [{ programmes: [PROGRAMME, PROGRAMME] }, 'programmes/1/key'],
    [programmeWith({ milestones: [MILESTONE, MILESTONE] }), 'programmes/0/milestones/1/key'],
    [
      programmeWith({
        events: [
          { key: 'e', kind: 'next', text: 'A' },
          { key: 'e', kind: 'next', text: 'B' },
        ],
      }),
      'programmes/0/events/1/key',
    ],
    [
      {
        measures: [
          {
            key: 'p',
            name: 'P',
            series: [
              {
                observations: [
                  { period: '2020-04', value: 1 },
                  { period: 'April 2020', value: 2 },
                ],
              },
            ],
          },
        ],
      },
      'measures/0/series/0/observations/1/period',
    ],
    [{ measures: [{ key: 'p', name: 'P', series: [{}, {}] }] }, 'measures/0/series/1/organisation'],
    [
      reportWith({
        sections: [
          {
            heading: 'A',
            kind: 'authored',
            paragraphs: [
              { key: 'p', text: 'x' },
              { key: 'p', text: 'y' },
            ],
          },
        ],
      }),
      'reports/0/sections/0/paragraphs/1/key',
    ],
  ])('a second of the same key: %j', (file, path) => {
    const faults = faultsOf(file)
    expect(Object.keys(faults)).toEqual([path])
    expect(faults[path]).toContain('is already that of number 1 of this list')
  })

  it.each([
    [{ meetings: [{ key: 'm', committee: 'none', date: '2020-07-21' }] }, 'meetings/0/committee'],
    [programmeWith({ parent: 'none' }), 'programmes/0/parent'],
    [programmeWith({ lead: 'none' }), 'programmes/0/lead'],
    [programmeWith({ sponsor: 'none' }), 'programmes/0/sponsor'],
    [programmeWith({ organisations: ['none'] }), 'programmes/0/organisations/0'],
    [programmeWith({ dependencies: [{ on: 'none' }] }), 'programmes/0/dependencies/0/on'],
    [
      programmeWith({ dependencies: [{ on: 'itm', milestone: 'itm/none' }] }),
      'programmes/0/dependencies/0/milestone',
    ],
    [
      programmeWith({ ratings: [{ recordedOn: '2020-07-08', value: 'green', ratedBy: 'none' }] }),
      'programmes/0/ratings/0/ratedBy',
    ],
    [
      programmeWith({ decisions: [{ kind: 'note', text: 'Note', soughtAt: 'none' }] }),
      'programmes/0/decisions/0/soughtAt',
    ],
    [
      programmeWith({ measures: [{ key: 'p', name: 'P', series: [{ organisation: 'none' }] }] }),
      'programmes/0/measures/0/series/0/organisation',
    ],
    [milestoneWith({ dependsOn: ['none'] }), 'programmes/0/milestones/0/dependsOn/0'],
    [milestoneWith({ dependsOn: ['other/hld'] }), 'programmes/0/milestones/0/dependsOn/0'],
    [
      milestoneWith({ forecasts: [{ recordedOn: '2020-07-08', forecast: null, toldTo: 'none' }] }),
      'programmes/0/milestones/0/forecasts/0/toldTo',
    ],
    [reportWith({ author: 'none' }), 'reports/0/author'],
    [
      reportWith({ for: [{ committee: 'finance', meeting: 'none', purpose: 'decision' }] }),
      'reports/0/for/0/meeting',
    ],
    [
      reportWith({ recommendations: [{ kind: 'note', text: 'Note', soughtAt: 'none' }] }),
      'reports/0/recommendations/0/soughtAt',
    ],
    [
      reportWith({ sections: [{ heading: 'X', kind: 'programme', programme: 'none' }] }),
      'reports/0/sections/0/programme',
    ],
    [
      reportWith({ sections: [{ heading: 'X', kind: 'measures', measures: ['none'] }] }),
      'reports/0/sections/0/measures/0',
    ],
  ])('a reference that finds nothing: %j', (file, path) => {
    const faults = faultsOf(file)
    expect(Object.keys(faults)).toEqual([path])
    expect(faults[path]).toMatch(/The file has no .*(none|other\/hld)/)
  })

  it('a meeting of another committee', () => {
    const faults = faultsOf(
      reportWith({ for: [{ committee: 'it-sub', meeting: 'f1', purpose: 'decision' }] }),
    )
    expect(faults).toEqual({
      'reports/0/for/0/meeting':
        'Report update, addressee number 1, meeting: The meeting “f1” is a meeting of the committee “finance”.',
    })
  })

  it('a dependency whose milestone is of another programme', () => {
    const faults = faultsOf({
      programmes: [
        PROGRAMME,
        {
          ...PROGRAMME,
          key: 'erp',
          milestones: [MILESTONE],
          dependencies: [{ on: 'itm', milestone: 'erp/hld' }],
        },
      ],
    })
    expect(Object.keys(faults)).toEqual(['programmes/1/dependencies/0/milestone'])
  })

  it('parents in a circle, each programme of it once', () => {
    const faults = faultsOf({
      programmes: [
        { ...PROGRAMME, key: 'a', parent: 'b' },
        { ...PROGRAMME, key: 'b', parent: 'a' },
        { ...PROGRAMME, key: 'c', parent: 'a' },
        { ...PROGRAMME, key: 'd', parent: 'd' },
      ],
    })
    expect(Object.keys(faults)).toEqual([
      'programmes/0/parent',
      'programmes/1/parent',
      'programmes/3/parent',
    ])
    expect(faults['programmes/0/parent']).toContain('a is part of b is part of a')
  })

  it('not a chain of parents, however long', () => {
    const programmes = Array.from({ length: 5000 }, (_, index) => ({
      ...{ ...PROGRAMME, key: `p-${index}` },
      ...(index === 0 ? {} : { parent: `p-${index - 1}` }),
    }))
    expect(faultsOf({ programmes })).toEqual({})
  })

  it('all of them at once, whatever their kind', () => {
    const faults = faultsOf({
      colour: 'red',
      people: [PERSON, PERSON],
      programmes: [
        {
          ...PROGRAMME,
          lead: 'leed',
          kind: 'thing',
          milestones: [{ ...MILESTONE, forecast: '2020-13' }],
        },
      ],
    })
    expect(Object.keys(faults).toSorted()).toEqual([
      'colour',
      'people/1/key',
      'programmes/0/kind',
      'programmes/0/lead',
      'programmes/0/milestones/0/forecast',
    ])
    expect(faults['programmes/0/lead']).toContain('Perhaps “lead” is meant')
  })

  it.each([[null], [[]], ['text'], [7], [undefined]])('a document that is %j', (json) => {
    expect(readPortfolioFile(json)).toEqual({
      ok: false,
      faults: [{ path: '', message: 'The file: An object is expected.' }],
    })
  })

  it('an object that pretends to be another', () => {
    const reading = readPortfolioText(
      '{"format":"milepost/portfolio","version":1,"asAt":"2020-07-08","__proto__":{"programmes":[]}}',
    )
    expect(reading).toMatchObject({ ok: false, faults: [{ path: '__proto__' }] })
  })
})

describe('a text that is not JSON', () => {
  it.each([
    ['', 'Line 1, column 1: a value is expected.'],
    ['{"a": 1,\n}', 'Line 2, column 1: a key in double quotation marks is expected.'],
    ['[1 2]', 'Line 1, column 4: a comma or ] is expected.'],
    ['{"a" 1}', 'Line 1, column 6: a colon is expected.'],
    ['{\n  "a": tru\n}', 'Line 2, column 8: a value is expected.'],
    ['{"a": {"b": [1, {"c": 2]}}', 'Line 1, column 24: a comma or } is expected.'],
    ['"abc', 'Line 1, column 5: a closing quotation mark is expected.'],
    [
      '["a\nb"]',
      'Line 1, column 4: the end of the text in quotation marks, or \\n for a new line, is expected.',
    ],
    ['["\\x"]', 'Line 1, column 3: one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 is expected.'],
    ['[02]', 'Line 1, column 2: a value is expected.'],
    ['[] x', 'Line 1, column 4: the end of the file is expected.'],
  ])('%j has one fault, with line and column', (text, message) => {
    expect(readPortfolioText(text)).toEqual({ ok: false, faults: [{ path: '', message }] })
  })

  it('is found at the place where a sign was taken out', () => {
    const text = writePortfolioFile(sampleFile('portfolio'))
    const signs = [...text.matchAll(/[{}[\]":,]/g)].map(({ index }) => index)
    fc.assert(
      fc.property(fc.constantFrom(...signs), (place) => {
        const reading = readPortfolioText(text.slice(0, place) + text.slice(place + 1))
        fc.pre(!reading.ok)
        if (reading.ok) return
        expect(reading.faults[0]?.message).toMatch(/^Line \d+, column \d+: .* is expected\.$/)
      }),
    )
  })

  it('may start with a byte order mark all the same', () => {
    expect(readPortfolioText(`\uFEFF${JSON.stringify(EMPTY)}`)).toMatchObject({ ok: true })
  })
})
