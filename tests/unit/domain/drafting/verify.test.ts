import { describe, expect, test } from 'vitest'
import { verifySentence } from '@/domain/drafting/verify'
import type { FactRef, Sentence } from '@/domain/reports/document'
import { draftedSentences, SAMPLE_DRAFTS } from './drafted'

const AWARD = 'programmes/harbour/milestones/award'
const RATING = 'programmes/harbour/ratings/overall/2020-06-30'

/** A stretch of text, with the facts that it is said to print. */
type Piece = string | [text: string, ...facts: FactRef[]]

/** A sentence of pieces; facts that come after `null` decided it without being printed. */
function say(pieces: Piece[], inputs: FactRef[] = [], rule = 'of-no-known-kind'): Sentence {
  const facts: FactRef[] = []
  const spans: Sentence['spans'] = []
  let text = ''
  for (const piece of pieces) {
    const [words, ...cited] = typeof piece === 'string' ? [piece] : piece
    for (const fact of cited)
      spans.push({ from: text.length, to: text.length + words.length, fact: facts.push(fact) - 1 })
    text += words
  }
  return {
    id: 'one',
    text,
    facts: [...facts, ...inputs],
    spans,
    forwardLooking: false,
    rule,
  }
}

const status = (value: string): FactRef => ({ path: AWARD, field: 'status', value })
const forecast = (value: string): FactRef => ({ path: AWARD, field: 'forecast', value })
const baseline = (value: string): FactRef => ({ path: AWARD, field: 'baseline', value })
const rated = (value: string): FactRef => ({ path: RATING, field: 'value', value })
const name: Piece = ['The contract award', { path: AWARD, field: 'name', value: 'Contract award' }]

function figure(text: string, period: string, value: string, qualifier?: string): Piece {
  const path = `programmes/harbour/measures/users/series/all/observations/${period}`
  return [
    text,
    { path, field: 'value', value },
    ...(qualifier === undefined ? [] : [{ path, field: 'qualifier', value: qualifier }]),
  ]
}

const inMonth = (text: string, period: string): Piece => [
  text,
  { path: 'observation', field: 'period', value: period },
]

const slip = (size: string, from: string, to: string, printed: string): Sentence =>
  say([
    'This is ',
    [size, baseline(from), forecast(to)],
    ' than first promised (',
    [printed, baseline(from)],
    ').',
  ])

const due = (printed: string, value: string) =>
  say([name, ' is due ', [printed, forecast(value)], '.'], [status('planned')])

const TRUE: Sentence[] = [
  due('in early October 2020', 'early 2020-10'),
  due('by the end of the 2016/17 financial year', 'FY2016/17'),
  due('by 31 July 2022', '../2022-07-31'),
  due('in July or August 2020', '2020-07/2020-08'),
  due('in 2023 at the earliest', '2023/..'),
  slip('five weeks later', '2020-09-01', '2020-10-06', '1 September 2020'),
  slip('two months later', '2020-08', '2020-10', 'August 2020'),
  slip('about 55 weeks later', '2019-09-01', '2020-09-17', '1 September 2019'),
  slip('2 weeks later', '2020-09-01', '2020-09-15', '1 September 2020'),
  slip('earlier', '2020-10', '2020-09-06', 'October 2020'),
  say([
    'Active users rose from ',
    figure('about 1,300', '2020-02', '1300', 'about'),
    ' to ',
    figure('over 2,250', '2020-06', '2250', 'over'),
    inMonth(' in June 2020', '2020-06'),
    '.',
  ]),
  say(['The programme is rated ', ['Amber/Red', rated('amber-red')], '.']),
]

test.each(TRUE.map((one) => [one.text, one] as const))(
  'lets pass what its facts hold: %s',
  (_text, one) => {
    expect(verifySentence(one)).toEqual([])
  },
)

const FALSE: [string, Sentence][] = [
  ['another date', due('in late October 2020', 'early 2020-10')],
  ['a sharper date', due('on 1 October 2020', 'early 2020-10')],
  ['a vaguer date', due('in October 2020', '2020-10-01')],
  ['"on" for "by"', due('on 31 July 2022', '../2022-07-31')],
  [
    'a date of another fact',
    say([
      name,
      ' was due ',
      ['in July 2020', baseline('2020-08')],
      ' and not ',
      ['in August 2020', forecast('2020-07')],
      '.',
    ]),
  ],
  ['a forecast told as done', say([name, ' is complete.'], [status('planned')])],
  [
    'what is done told as to come',
    say([name, ' is due ', ['in October 2020', forecast('2020-10')], '.'], [status('done')]),
  ],
  [
    'what is done told as open',
    say(
      [
        name,
        ' was due ',
        ['in October 2020', forecast('2020-10')],
        ' and has not been recorded as complete.',
      ],
      [status('done')],
    ),
  ],
  ['the wrong way', slip('five weeks earlier', '2020-09-01', '2020-10-06', '1 September 2020')],
  ['a direction of windows that overlap', slip('later', '2020-09', '2020-09-20', 'September 2020')],
  ['the wrong size', slip('six weeks later', '2020-09-01', '2020-10-06', '1 September 2020')],
  [
    'whole weeks that are not',
    slip('55 weeks later', '2019-09-01', '2020-09-17', '1 September 2019'),
  ],
  [
    'a wrong number of weeks',
    slip('about 54 weeks later', '2019-09-01', '2020-09-17', '1 September 2019'),
  ],
  [
    'about where it is exact',
    slip('about five weeks later', '2020-09-01', '2020-10-06', '1 September 2020'),
  ],
  ['days of a year', slip('382 days later', '2019-09-01', '2020-09-17', '1 September 2019')],
  ['months of days', slip('12 months later', '2019-09-01', '2020-09-01', '1 September 2019')],
  ['a size of vague dates', slip('five weeks later', '2020-08', '2020-10-06', 'August 2020')],
  ['another number', say(['Active users: ', figure('2,251', '2020-06', '2250'), '.'])],
  ['a hedge dropped', say(['Active users: ', figure('2,250', '2020-06', '2250', 'over'), '.'])],
  [
    'a hedge changed',
    say(['Active users: ', figure('about 2,250', '2020-06', '2250', 'over'), '.']),
  ],
  ['a hedge invented', say(['Active users: ', figure('over 2,250', '2020-06', '2250'), '.'])],
  [
    'a rise that the hedges leave open',
    say([
      'Active users rose from ',
      figure('over 0', '2020-05', '0', 'over'),
      ' to ',
      figure('1', '2020-06', '1'),
      '.',
    ]),
  ],
  ['another rating', say(['The programme is rated ', ['Green', rated('amber')], '.'])],
  ['a rating from nowhere', say([name, ' is rated Red.'])],
  [
    'ratings swapped',
    say([
      'It is rated ',
      ['Green', rated('amber')],
      ' for cost and ',
      ['Amber', { ...rated('green'), path: 'other' }],
      ' for schedule.',
    ]),
  ],
  [
    'a count that is wrong',
    say(['Unchanged: ', ['three milestones', { path: AWARD }, { path: `${AWARD}-2` }], '.']),
  ],
  [
    'an amount',
    say([
      'The amount is ',
      ['£60,000', { path: 'decisions/0/amount', field: 'value', value: '600000' }],
      '.',
    ]),
  ],
  [
    'a score that fell and is told as risen',
    say([
      'Its score is ',
      ['8', { path: 'r', field: 'score', value: '8' }],
      ', up from ',
      ['12', { path: 'r', field: 'previousScore', value: '12' }],
      '.',
    ]),
  ],
  [
    'a mean that is not one',
    say([
      'The mean is ',
      [
        '+70 (rounded)',
        ...['76', '74', '62'].map((value) => ({ path: value, field: 'value', value })),
      ],
      '.',
    ]),
  ],
  ['an unfilled place', say(['The {subject} is late.'])],
  ['a doubled stop', say(['The award is late..'])],
]

test.each(FALSE)('finds %s', (_what, one) => {
  expect(verifySentence(one)).not.toEqual([])
})

describe('in the sentences of the sample', () => {
  const sentences = SAMPLE_DRAFTS.flatMap(([, document]) => draftedSentences(document))

  /** Faults put into true sentences: each finds its words in some and has to be found in all of them. */
  const SEEDED: [string, (text: string) => string][] = [
    ['a year too late', (text) => text.replace(/ in (\w+) 2020/, ' in $1 2021')],
    ['one day off', (text) => text.replace(/\b1 September 2020/, '2 September 2020')],
    ['later for earlier', (text) => text.replace(/\blater than/, 'earlier than')],
    ['fell for rose', (text) => text.replace(/\brose\b/, 'fell')],
    ['without "over"', (text) => text.replace(/\b[Oo]ver (?=[\d,]+ )/, '')],
    ['without "not"', (text) => text.replace(', and not recorded as', ', and recorded as')],
    ['Green for Amber', (text) => text.replace(/\bAmber\b/, 'Green')],
    [
      'a score one higher',
      (text) =>
        text.replace(/score is (\d+)/, (_all, score: string) => `score is ${Number(score) + 1}`),
    ],
  ]

  test.each(SEEDED)('%s is always found', (_what, seed) => {
    const seeded = sentences
      .map((one) => ({ ...one, text: seed(one.text) }))
      .filter((one, at) => one.text !== sentences[at]?.text)
      .filter(
        (one) =>
          !one.facts.some(
            ({ field, value }) =>
              ['text', 'reason', 'title', 'mitigation', 'pathToGreen'].includes(field ?? '') &&
              one.text.length < (value ?? '').length + 40,
          ),
      )
    expect(seeded.length).toBeGreaterThan(0)
    expect(
      seeded.filter((one) => verifySentence(one).length === 0).map(({ text }) => text),
    ).toEqual([])
  })
})
