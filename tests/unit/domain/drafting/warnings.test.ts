import { expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { AS_AT, draftUpdate, harbour } from './small-portfolio'

const RATED = { kind: 'programme', ratings: [{ recordedOn: '2020-06-30', value: 'green' }] }
const milestone = (fields: object) => ({
  milestones: [{ key: 'award', name: 'Contract award', ...fields }],
})

function warnings(programme: object): [string, string][] {
  return draftUpdate(harbour(programme)).warnings.map(({ code, message }) => [code, message])
}

test('a sound record gives no warnings', () => {
  expect(warnings({ ...RATED, ...milestone({ forecast: '2020-09-01' }) })).toEqual([])
})

test.each<[string, object, [string, string]]>([
  [
    'falls before the meeting',
    milestone({ forecast: '2020-07-14' }),
    [
      'forecast-before-meeting',
      '“Contract award” is forecast for 14 July 2020, before Members meet, 21 July 2020. Say at the meeting whether it happened.',
    ],
  ],
  [
    'may fall before or after the meeting',
    milestone({ forecast: '2020-07' }),
    [
      'forecast-before-meeting',
      '“Contract award” is forecast for July 2020, around the day on which Members meet, 21 July 2020. Say at the meeting whether it happened.',
    ],
  ],
  [
    'has a day on which it was done and is open',
    milestone({ status: 'planned', actual: '2020-07-01', forecast: '2020-09' }),
    [
      'contradictory',
      '“Contract award” is planned and has a date on which it was done. Correct one of the two.',
    ],
  ],
  [
    'is done and forecast for a day to come',
    milestone({ status: 'done', forecast: '2020-09' }),
    [
      'contradictory',
      '“Contract award” is recorded as done and forecast for September 2020. Record when it was done.',
    ],
  ],
  [
    'is done with conditions that nobody wrote down',
    milestone({ status: 'done-with-conditions' }),
    [
      'contradictory',
      '“Contract award” is done with conditions, and nothing says what is still owed.',
    ],
  ],
  [
    'moved and nobody said why',
    { ...milestone({ baseline: '2020-08', forecast: '2020-09' }), ratings: [] },
    ['reason-missing', '“Contract award” is later than first promised, and no reason is recorded.'],
  ],
])('a milestone that %s', (_what, programme, warning) => {
  expect(warnings(programme)).toContainEqual(warning)
})

test('a milestone that is due before what it depends on', () => {
  const milestones = [
    { key: 'survey', name: 'Site survey', forecast: '2020-10' },
    { key: 'award', name: 'Contract award', forecast: '2020-09', dependsOn: ['survey'] },
  ]
  expect(warnings({ milestones })).toEqual([
    ['contradictory', '“Contract award” is due before “Site survey”, which it depends on.'],
  ])
})

test.each<[string, object, [string, string]]>([
  [
    'missing from a programme',
    { kind: 'programme' },
    ['rating-missing', 'Harbour Programme has no rating on record.'],
  ],
  [
    'out of date',
    { ratings: [{ recordedOn: '2020-03-31', value: 'green' }] },
    [
      'rating-stale',
      'The rating of Harbour Programme is of 31 March 2020. Ask for a new one, or say why there is none.',
    ],
  ],
  [
    'without a reason',
    { ratings: [{ recordedOn: '2020-06-30', value: 'amber' }] },
    ['reason-missing', 'Harbour Programme is rated Amber, and no reason is recorded.'],
  ],
  [
    'kinder than the evidence',
    {
      ...RATED,
      ...milestone({ forecast: '2020-06' }),
      risks: [{ key: 'r', title: 'the quay gives way', rating: 'red' }],
    },
    [
      'rating-kinder-than-evidence',
      'Harbour Programme is rated Green, and “Contract award” is overdue; the risk “the quay gives way” is Red.',
    ],
  ],
])('a rating that is %s', (_what, programme, warning) => {
  expect(warnings(programme)).toEqual([warning])
})

test('a service and a programme that is closed need no rating', () => {
  expect(warnings({ kind: 'service' })).toEqual([])
  expect(warnings({ kind: 'programme', status: 'closed' })).toEqual([])
})

test('what was in the last report and is not on record now', () => {
  const before = harbour({
    ...milestone({ forecast: '2020-09' }),
    risks: [{ key: 'r', title: 'flood' }],
  })
  const now = draftDocument({
    file: harbour(),
    report: 'update',
    audience: 'public',
    asAt: AS_AT,
    since: before,
  })
  expect(now.warnings.map(({ message }) => message)).toEqual([
    'The milestone “Contract award” was in the last report and is not on record now. Say what became of it.',
    'The risk “flood” was in the last report and is not on record now. Say what became of it.',
  ])
})

test.each<[string, object, string[]]>([
  ['time without a date', { text: 'trials begin over the coming months' }, ['undated-time']],
  [
    'time that the record dates',
    { text: 'themes were tested over the summer', on: 'summer 2016' },
    [],
  ],
  ['praise without a fact', { text: 'excellent progress on the quay' }, ['platitude']],
  ['plain words', { text: 'the quay was mended' }, []],
])("people's words with %s", (_what, event, codes) => {
  expect(warnings({ events: [{ kind: 'progress', ...event }] }).map(([code]) => code)).toEqual(
    codes,
  )
})

test('a figure with a note, and a share of nothing', () => {
  const observations = [
    { period: '2020-05', value: 100, count: 0 },
    { period: '2020-06', value: 90, count: 10, note: 'one call is in dispute' },
  ]
  const measures = [{ key: 'm', name: 'calls answered', unit: '%', series: [{ observations }] }]
  expect(warnings({ measures })).toEqual([
    [
      'note-on-figure',
      'The figure for calls answered in June 2020 has a note: one call is in dispute.',
    ],
    [
      'share-of-nothing',
      'calls answered: in May 2020 a percentage is recorded where there was nothing to count. The draft says so.',
    ],
  ])
})
