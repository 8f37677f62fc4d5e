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
      ...milestone({ forecast: '2020-06', reason: 'the tender was late' }),
      risks: [{ key: 'r', title: 'the quay gives way', rating: 'red', mitigation: 'props' }],
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

const green = (words: object) => ({
  ratings: [{ recordedOn: '2020-06-30', value: 'green', ...words }],
})
const riskOf = (words: object) => ({
  risks: [{ key: 'quay', title: 'The quay gives way', ...words }],
})

test.each<[string, object]>([
  ['why a rating was given', green({ reason: 'Piling ends soon' })],
  ['a path to Green', green({ pathToGreen: 'Piling ends soon' })],
  ['an outlook', green({ outlook: 'Piling ends soon' })],
  ['the title of a risk', riskOf({ title: 'Piling ends soon' })],
  ['the cause of a risk', riskOf({ cause: 'Piling ends soon' })],
  ['the event of a risk', riskOf({ event: 'Piling ends soon' })],
  ['the effect of a risk', riskOf({ effect: 'Piling ends soon' })],
  ['a mitigation', riskOf({ mitigation: 'Piling ends soon' })],
  ['what is asked', { decisions: [{ key: 'd', kind: 'note', text: 'Piling ends soon' }] }],
  ['what a date waits for', milestone({ forecast: '2020-12', condition: 'Piling ends soon' })],
  [
    'what was left open',
    milestone({ actual: '2020-06', status: 'done', conditions: 'Piling ends soon' }),
  ],
  ['an objective', { objective: 'Piling ends soon' }],
])('people’s words in %s are looked at', (_what, programme) => {
  expect(warnings(programme)).toContainEqual([
    'undated-time',
    '“soon” in “Piling ends soon” has no date.',
  ])
})

test('every hit of a text is noted, each once', () => {
  const reason = 'Recently robust, soon excellent, recently seamless'
  const noted = warnings(green({ reason })).map(([code, message]) => [code, message.split('”')[0]])
  expect(noted.filter(([code]) => code === 'undated-time' || code === 'platitude')).toEqual([
    ['undated-time', '“Recently'],
    ['undated-time', '“soon'],
    ['platitude', '“robust'],
    ['platitude', '“excellent'],
    ['platitude', '“seamless'],
  ])
})

test('words of a former rating, of a risk that is over and of a decision that was taken are left', () => {
  const programme = {
    ratings: [
      { recordedOn: '2020-05-30', value: 'amber', reason: 'Piling ends soon' },
      { recordedOn: '2020-06-30', value: 'green' },
    ],
    risks: [{ key: 'quay', title: 'Piling ends soon', status: 'closed' }],
    decisions: [{ key: 'd', kind: 'note', text: 'Piling ends soon', outcome: 'agreed' }],
  }
  expect(warnings(programme).map(([code]) => code)).not.toContain('undated-time')
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

const risk = (fields: object) => ({
  risks: [{ key: 'r', title: 'the quay gives way', mitigation: 'props', ...fields }],
})

test.each<[string, object, [string, string]]>([
  [
    'what was done on no day',
    milestone({ status: 'done' }),
    [
      'date-missing',
      '“Contract award” is recorded as done, and not when. Record the day, as near as it is known.',
    ],
  ],
  [
    'what has no date',
    {
      milestones: [
        { key: 'a', name: 'Contract award', status: 'planned' },
        { key: 'b', name: 'Site survey', status: 'in-progress' },
      ],
    },
    ['date-missing', '“Contract award” and “Site survey” have no date. Members will ask by when.'],
  ],
  [
    'words that come to another day than the date',
    milestone({
      status: 'done',
      actual: 'late 2020-05',
      wording: 'under way for the last 8 weeks',
      recordedOn: '2020-07-08',
    }),
    [
      'contradictory',
      '“under way for the last 8 weeks”, as put on 8 July 2020, comes to about 13 May 2020, and the date of “Contract award” is late May 2020. Correct one of the two.',
    ],
  ],
  [
    'what is overdue without a reason',
    milestone({ forecast: '2020-06' }),
    ['reason-missing', '“Contract award” is overdue, and no reason is recorded.'],
  ],
  [
    'a closed programme with something open',
    { status: 'closed', ...milestone({ forecast: '2020-09' }) },
    ['contradictory', 'Harbour Programme is closed, and “Contract award” is still open.'],
  ],
  [
    'a risk that nobody does anything about',
    risk({ mitigation: undefined }),
    [
      'mitigation-missing',
      'The risk “the quay gives way” is open, and nothing says what is done about it.',
    ],
  ],
  [
    'a score that is not likelihood by impact',
    risk({ likelihood: 2, impact: 4, score: 12 }),
    [
      'contradictory',
      'The risk “the quay gives way” has a score of 12, and its likelihood by its impact comes to 8.',
    ],
  ],
  [
    'a target whose day is over',
    risk({ score: 12, targetScore: 4, targetDate: '2020-06' }),
    [
      'target-passed',
      'The risk “the quay gives way” was to come down to 4 (June 2020), and its score is 12.',
    ],
  ],
  [
    'a path to Green whose day is over',
    {
      ratings: [
        {
          recordedOn: '2020-06-30',
          value: 'amber',
          reason: 'late',
          pathToGreen: 'sign',
          pathToGreenBy: '2020-06',
        },
      ],
    },
    [
      'target-passed',
      'The path to Green of Harbour Programme was to be complete (June 2020), and it is rated Amber.',
    ],
  ],
  [
    'a decision of which nobody recorded the outcome',
    { decisions: [{ key: 'd', kind: 'approve', text: 'Approve the sum', soughtAt: 'may' }] },
    ['outcome-missing', '“Approve the sum” was sought on 5 May 2020, and no answer is recorded.'],
  ],
  [
    'figures that nobody renewed',
    {
      measures: [
        {
          key: 'm',
          name: 'calls answered',
          series: [
            {
              observations: [
                { period: '2020-01', value: 3 },
                { period: '2020-02', value: 4 },
              ],
            },
          ],
        },
      ],
    },
    [
      'figure-stale',
      'The last figure for calls answered is in February 2020. Ask for a newer one, or say why there is none.',
    ],
  ],
  [
    'a programme of which nothing was recorded for two months',
    {
      kind: 'project',
      events: [{ kind: 'progress', text: 'work began', recordedOn: '2020-04-30' }],
    },
    [
      'record-stale',
      'Nothing has been recorded on Harbour Programme since 30 April 2020. Ask for a return, or say why there is none.',
    ],
  ],
])('%s is a note for the author', (_what, programme, warning) => {
  expect(warnings(programme)).toContainEqual(warning)
})

test.each<[string, object]>([
  ['a condition for a date', milestone({ condition: 'once the tests have passed' })],
  ['words for a date', milestone({ wording: 'over the summer' })],
  [
    'words that come to the date',
    milestone({
      forecast: '../2022-07-31',
      wording: 'in the next 2 years',
      recordedOn: '2020-07-08',
    }),
  ],
  ['a risk below its target', risk({ score: 4, targetScore: 4, targetDate: '2020-06' })],
  ['a risk that is closed', risk({ status: 'closed', mitigation: undefined })],
  [
    'a decision with its outcome',
    {
      decisions: [
        {
          key: 'd',
          kind: 'note',
          text: 'the plan',
          soughtAt: 'may',
          outcome: 'agreed',
          minute: '7',
        },
      ],
    },
  ],
])('%s is none', (_what, programme) => {
  expect(warnings(programme)).toEqual([])
})

test('what falls due before the meeting, and what was asked for and not answered', () => {
  const promises = [
    {
      key: 'p',
      toldTo: 'finance',
      toldOn: '2020-05-05',
      text: 'A plan follows.',
      programme: 'harbour',
      due: '2020-07-14',
    },
  ]
  const actions = [
    {
      key: 'a',
      committee: 'finance',
      kind: 'question',
      text: 'What has it cost?',
      due: '2020-06',
      recordedOn: '2020-05-05',
    },
  ]
  const { warnings: notes } = draftUpdate(harbour({}, { promises, actions }))
  expect(notes.map(({ code, message }) => [code, message])).toEqual([
    [
      'promise-due-before-meeting',
      'This committee was told on 5 May 2020 of the Harbour Programme: “A plan follows.” That falls due by 14 July 2020, before it meets. Say at the meeting what became of it.',
    ],
    [
      'action-unanswered',
      'The question “What has it cost?” of this committee is overdue, and no answer is recorded.',
    ],
  ])
})
