import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { draftJson } from '@/domain/drafting/json'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import { sentencesText } from '@/domain/reports/plain-text'
import { draftedSentences, ILLUSTRATED, SAMPLE } from './drafted'
import { AS_AT, draftUpdate, harbour } from './small-portfolio'

const july = {
  file: SAMPLE,
  report: 'member-update-2020-07',
  audience: 'public',
  asAt: SAMPLE.asAt,
} as const

test('the header gives committee, date, purpose, author and the day of the facts', () => {
  expect(draftDocument(july).header).toEqual({
    key: 'member-update-2020-07',
    committees: [{ name: 'Finance Committee', date: '2020-07-21', purpose: 'information' }],
    subject: 'IT Division - Member Update',
    classification: 'Public',
    reportOf: 'The Chamberlain',
    author: 'IT Director',
    dataAsAt: '2020-07-08',
    template: 'city-2020',
  })
})

test('the summary has one item for each drafted section, in order, and says once that nothing is rated', () => {
  const { summary, sections } = draftDocument(july)
  expect(summary?.lead).toBe(
    'This report gives Members the position as at 8 July 2020. None of its programmes and projects has a rating on record. In brief:',
  )
  expect(summary?.items.map(({ section }) => section)).toEqual(
    sections.slice(1).map(({ key }) => key),
  )
})

test('the summary of a report in which something is rated does not say so', () => {
  const document = draftDocument({ ...july, file: ILLUSTRATED })
  expect(document.summary?.lead).toBe(
    'This report gives Members the position as at 8 July 2020. In brief:',
  )
})

test('the summary gives no Green over an Amber detail, and says what is due beside what is late', () => {
  const document = draftUpdate(
    harbour({
      kind: 'programme',
      ratings: [
        { recordedOn: '2020-06-30', value: 'green' },
        { recordedOn: '2020-06-30', value: 'amber', dimension: 'cost', reason: 'prices rose' },
      ],
      milestones: [
        { key: 'a', name: 'Contract award', forecast: '2020-06-30' },
        { key: 'b', name: 'New site live', forecast: '2020-09-01' },
      ],
    }),
  )
  expect(document.summary?.items.map(({ sentences }) => sentencesText(sentences))).toEqual([
    'Harbour Programme: rated Green. The programme is rated Amber for cost. The contract award was due on 30 June 2020 and has not been recorded as complete. The new site is due to go live on 1 September 2020.',
  ])
})

test('a rating worse than that of the whole is told again for as long as it stands', () => {
  const document = draftUpdate(
    harbour({
      kind: 'programme',
      ratings: [
        { recordedOn: '2020-06-01', value: 'green' },
        { recordedOn: '2020-06-01', value: 'amber', dimension: 'cost' },
        { recordedOn: '2020-06-01', value: 'green', dimension: 'schedule' },
      ],
    }),
    '2020-06-15',
  )
  expect(draftedSentences(document).map(({ text }) => text)).toEqual([
    'The Harbour Programme is still rated Green, with Amber for cost, as recorded on 1 June 2020.',
    'Nothing has changed since 15 June 2020.',
  ])
})

test('the summary of a report that its author wrote whole promises no list', () => {
  const [report] = harbour().reports
  const sections = [
    { kind: 'authored', heading: 'Background', paragraphs: [{ key: 'a', text: 'All is said.' }] },
  ]
  const { summary } = draftUpdate(harbour({}, { reports: [{ ...report, sections }] }))
  expect(summary).toEqual({
    lead: 'This report gives Members the position as at 8 July 2020.',
    items: [],
  })
})

test("the author's own paragraphs stand word for word, and name where they were written", () => {
  const [background] = draftDocument(july).sections
  const [block] = background?.blocks ?? []
  expect(block).toMatchObject({
    key: 'background/background',
    origin: 'authored',
    sentences: [
      {
        text: expect.stringMatching(/^The IT Division serves .* and Police IT services\.$/),
        facts: [{ path: 'reports/member-update-2020-07/sections/0/paragraphs/background' }],
      },
    ],
  })
})

test('a draft outside any report has the programmes in the order of the file, and no header', () => {
  const document = draftDocument({ file: SAMPLE, audience: 'public', asAt: SAMPLE.asAt })
  expect(document.header).toBeUndefined()
  expect(document.sections.map(({ heading }) => heading)).toEqual(
    SAMPLE.programmes.map(({ name }) => name),
  )
  const two = draftDocument({
    file: SAMPLE,
    programmes: ['police-itm', 'recovery-plan'],
    audience: 'public',
    asAt: SAMPLE.asAt,
  })
  expect(two.sections.map(({ key }) => key)).toEqual(['police-itm', 'recovery-plan'])
})

test.each([
  [{ report: 'none' }, 'There is no report “none” in this portfolio.'],
  [{ programmes: ['none'] }, 'There is no programme “none” in this portfolio.'],
])('%j is not found', (wanted, message) => {
  expect(() =>
    draftDocument({ file: SAMPLE, audience: 'public', asAt: SAMPLE.asAt, ...wanted }),
  ).toThrow(message)
})

test('a draft as at an earlier day knows nothing that came later', () => {
  const document = draftDocument({
    file: SAMPLE,
    programmes: ['covid-response'],
    audience: 'public',
    asAt: asDay('2020-01-31'),
  })
  expect(draftedSentences(document).map(({ text }) => text)).toEqual([
    'No progress is recorded up to 31 January 2020.',
  ])
})

test('a programme that has two sections has two sets of keys', () => {
  const programme = {
    heading: 'Harbour Programme',
    kind: 'programme',
    programme: 'harbour',
    include: ['rating'],
  }
  const sections = [programme, { ...programme, heading: 'Its risks', include: ['risks'] }]
  const [report] = harbour().reports
  const file = harbour(
    {
      ratings: [{ recordedOn: '2020-06-30', value: 'green' }],
      risks: [{ key: 'r', title: 'flood' }],
    },
    { reports: [{ ...report, sections }] },
  )
  const document = draftUpdate(file)
  expect(
    document.sections.map(({ key, blocks }) => [key, ...blocks.map((block) => block.key)]),
  ).toEqual([
    ['harbour', 'harbour/rating'],
    ['harbour-2', 'harbour-2/risks'],
  ])
})

test('a document can be stored and read back', () => {
  for (const file of [SAMPLE, ILLUSTRATED]) {
    const document = draftDocument({ ...july, file })
    expect(reportDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
  }
})

test('every span of a sentence prints something, and names a fact that is there', () => {
  for (const { text, facts, spans } of draftedSentences(
    draftDocument({ ...july, file: ILLUSTRATED }),
  )) {
    for (const { from, to, fact } of spans) {
      expect(text.slice(from, to).trim()).not.toBe('')
      expect(facts[fact]).toBeDefined()
    }
  }
})

describe('the JSON of the headless drafter', () => {
  test('has exactly the keys of its contract', () => {
    const json = JSON.parse(JSON.stringify(draftJson(draftDocument(july))))
    expect(Object.keys(json)).toEqual(['report', 'sections', 'withheld', 'warnings'])
    expect(Object.keys(json.sections[1])).toEqual(['key', 'heading', 'programme', 'paragraphs'])
    expect(Object.keys(json.sections[1].paragraphs[0])).toEqual([
      'key',
      'number',
      'text',
      'sentences',
    ])
    expect(Object.keys(json.sections[1].paragraphs[0].sentences[0])).toEqual([
      'text',
      'facts',
      'forwardLooking',
    ])
  })

  test("gives the items' sentences after the lead-in's, and their text on lettered lines", () => {
    const events = ['one', 'two', 'three', 'four'].map((word) => ({
      kind: 'progress',
      text: `step ${word} was taken`,
    }))
    const document = draftDocument({ file: harbour({ events }), audience: 'public', asAt: AS_AT })
    expect(draftJson(document)).toMatchObject({
      sections: [
        {
          heading: 'Harbour Programme',
          programme: 'harbour',
          paragraphs: [
            {
              number: 1,
              text: 'The following work is recorded:\na. Step one was taken.\nb. Step two was taken.\nc. Step three was taken.\nd. Step four was taken.',
              sentences: [
                { text: 'The following work is recorded:', facts: [], forwardLooking: false },
                {
                  text: 'Step one was taken.',
                  facts: [
                    {
                      path: 'programmes/harbour/events/0',
                      field: 'text',
                      value: 'step one was taken',
                    },
                  ],
                },
                {},
                {},
                {},
              ],
            },
          ],
        },
      ],
    })
  })

  test('has the tables of a section beside its paragraphs', () => {
    expect(draftJson(draftDocument(july))).toMatchObject({
      sections: expect.arrayContaining([
        expect.objectContaining({
          key: 'it-service-performance',
          tables: [expect.objectContaining({ key: 'it-service-performance/table' })],
        }),
      ]),
    })
  })
})
