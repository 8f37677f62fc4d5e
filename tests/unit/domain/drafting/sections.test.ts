import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { AS_AT, draftUpdate, harbour, paragraphsOf, says } from './small-portfolio'

describe('a rating', () => {
  const rating = (...ratings: object[]) => says({ ratings })

  test.each<[string, object[], string]>([
    [
      'comes with its outlook, reason and way back to Green',
      [
        {
          recordedOn: '2020-06-30',
          value: 'amber',
          reason: 'The supplier is late.',
          pathToGreen: 'add a second crane',
          pathToGreenBy: '2020-09',
          outlook: 'improving',
        },
      ],
      'The Harbour Programme is rated Amber, and the outlook is improving. The reason given: the supplier is late. The path to Green (September 2020): add a second crane.',
    ],
    [
      'comes with the one before it',
      [
        { recordedOn: '2020-05-30', value: 'green' },
        { recordedOn: '2020-06-30', value: 'amber-red' },
      ],
      'The Harbour Programme is rated Amber/Red. It was Green before, as recorded on 30 May 2020.',
    ],
    [
      'comes with what it says was before it',
      [{ recordedOn: '2020-06-30', value: 'green', previous: 'red' }],
      'The Harbour Programme is rated Green. The rating before that was Red.',
    ],
    [
      'comes without a previous one that is not known',
      [{ recordedOn: '2020-06-30', value: 'green', previous: null }],
      'The Harbour Programme is rated Green.',
    ],
    [
      'of 31 days ago is told as the present one',
      [{ recordedOn: '2020-06-07', value: 'green' }],
      'The Harbour Programme is rated Green.',
    ],
    [
      'of 32 days ago is told with its day',
      [{ recordedOn: '2020-06-06', value: 'green', outlook: 'steady' }],
      'The Harbour Programme is rated Green, as recorded on 6 June 2020, and the outlook is steady.',
    ],
    [
      'of 62 days ago is told with its day, and not since when it is so',
      [
        { recordedOn: '2020-04-07', value: 'green' },
        { recordedOn: '2020-05-07', value: 'green' },
      ],
      'The Harbour Programme is rated Green, as recorded on 7 May 2020.',
    ],
    [
      'that is old is told with its day',
      [{ recordedOn: '2020-03-31', value: 'green' }],
      'The last rating on record for the Harbour Programme is Green, given on 31 March 2020.',
    ],
    [
      'of a dimension or part that is old is told with its day too',
      [
        { recordedOn: '2020-06-30', value: 'green' },
        { recordedOn: '2020-01-01', dimension: 'cost', value: 'red', reason: 'steel is dear' },
        { recordedOn: '2020-06-30', dimension: 'schedule', value: 'green' },
        { recordedOn: '2020-05-06', element: 'Wave 2', value: 'green' },
        { recordedOn: '2020-05-07', element: 'Wave 3', value: 'green' },
      ],
      'The Harbour Programme is rated Green. The workstream is rated Green for Wave 3 as recorded on 7 May 2020 and Green for schedule. The last rating on record for Wave 2 is Green, given on 6 May 2020. The last rating on record for cost is Red, given on 1 January 2020. The reason given for cost: steel is dear.',
    ],
    [
      'of dimensions of one day is told with that day once',
      [
        { recordedOn: '2020-05-30', value: 'green' },
        { recordedOn: '2020-05-30', dimension: 'cost', value: 'amber' },
        { recordedOn: '2020-05-30', dimension: 'schedule', value: 'green' },
      ],
      'The Harbour Programme is rated Green, as recorded on 30 May 2020. The workstream is rated Amber for cost and Green for schedule, as recorded on 30 May 2020.',
    ],
    [
      'of assurance says so',
      [{ recordedOn: '2020-06-30', value: 'red', ratedBy: 'assurance' }],
      'The Harbour Programme is rated Red by assurance.',
    ],
    [
      'of dimensions is one sentence, with the reason of what is not Green',
      [
        { recordedOn: '2020-06-30', value: 'green' },
        { recordedOn: '2020-06-30', dimension: 'cost', value: 'amber', reason: 'steel is dear' },
        { recordedOn: '2020-06-30', dimension: 'schedule', value: 'green', reason: 'all is well' },
      ],
      'The Harbour Programme is rated Green. The workstream is rated Amber for cost and Green for schedule. The reason given for cost: steel is dear.',
    ],
  ])('%s', (_what, ratings, text) => {
    expect(rating(...ratings)).toEqual([text])
  })

  test('that is missing is said to be, of a programme or project that runs', () => {
    const own = {
      stage: 'design',
      events: [{ kind: 'progress', text: 'the first pile was driven' }],
    }
    const rated = {
      ...harbour().programmes[0],
      key: 'other',
      kind: 'programme',
      ratings: [{ recordedOn: '2020-06-30', value: 'green' }],
    }
    const other = { key: 'other', name: 'Quay Plan', kind: 'programme', ratings: rated.ratings }
    const file = harbour(
      {},
      {
        programmes: [
          { key: 'harbour', name: 'Harbour Programme', kind: 'programme', ...own },
          other,
        ],
      },
    )
    const document = draftDocument({ file, audience: 'public', asAt: AS_AT })
    expect(paragraphsOf(document)[0]).toBe(
      'The Harbour Programme is at the design stage and has no rating on record.',
    )
    expect(says(own)[0]).toBe('The Harbour Programme is at the design stage.')
  })

  test('of a dimension that nobody renewed since it was told is no longer the present one', () => {
    const whole = { recordedOn: '2020-06-30', value: 'green' }
    const cost = (recordedOn: string, value: string) => [
      whole,
      { recordedOn, value, dimension: 'cost' },
    ]
    const since = (recordedOn: string, value: string) =>
      says({ ratings: cost(recordedOn, value) }, '2020-07-01').join(' ')
    expect(since('2020-05-05', 'green')).toContain(
      'The last rating on record for cost is Green, given on 5 May 2020.',
    )
    expect(since('2020-01-01', 'red')).toContain(
      'The last rating on record for cost is still Red, given on 1 January 2020.',
    )
    expect(since('2020-01-01', 'green')).not.toContain('cost')
  })

  test('that changed since the committee was told is told with what they heard', () => {
    const ratings = [
      { recordedOn: '2020-05-30', value: 'green' },
      { recordedOn: '2020-06-30', value: 'amber', reason: 'the crane is late' },
    ]
    expect(says({ ratings }, '2020-06-15')).toEqual([
      'The Harbour Programme is now rated Amber. It was Green when last reported on 15 June 2020. The reason given: the crane is late.',
    ])
    expect(says({ ratings: ratings.slice(0, 1) }, '2020-06-15')).toEqual([
      'The Harbour Programme is still rated Green, as recorded on 30 May 2020.',
      'Nothing has changed since 15 June 2020.',
    ])
    expect(says({ ratings: ratings.slice(1) }, '2020-06-15')).toEqual([
      'The Harbour Programme is now rated Amber. No rating was on record when last reported on 15 June 2020. The reason given: the crane is late.',
    ])
  })
})

describe('what a programme is', () => {
  test.each<[string, object, string]>([
    ['its stage', { stage: 'Delivery stage' }, 'The Harbour Programme is at the delivery stage.'],
    [
      'its status, when it is not running',
      { status: 'paused' },
      'The Harbour Programme is recorded as paused.',
    ],
    [
      'an objective that is an order',
      { objective: 'Move the quay' },
      'The objective is to move the quay.',
    ],
    [
      'an objective that is a thing',
      { objective: 'A quay that is safe' },
      'The objective is a quay that is safe.',
    ],
    [
      'an objective that is neither',
      { objective: 'Quays are safe.' },
      'The objective: Quays are safe.',
    ],
    [
      'a former name',
      {
        names: [
          { name: 'Quay Programme', abbreviation: 'QP', kind: 'former', until: '2020-05-03' },
        ],
      },
      'The Harbour Programme was named the Quay Programme (QP) until 3 May 2020.',
    ],
    [
      'a name that is proposed',
      { names: [{ name: 'Harbour Renewal', kind: 'proposed' }] },
      'The name Harbour Renewal is proposed for the Harbour Programme.',
    ],
    [
      'its abbreviation, when it is used again',
      { abbreviation: 'HP', stage: 'design', objective: 'Settle the future of HP' },
      'The Harbour Programme (HP) is at the design stage. The objective is to settle the future of HP.',
    ],
    [
      'no abbreviation that is not used again',
      { abbreviation: 'HP', stage: 'design' },
      'The Harbour Programme is at the design stage.',
    ],
  ])('%s', (_what, programme, text) => {
    expect(says(programme)[0]).toBe(text)
  })

  test('is led by an office, never by the name of a person', () => {
    const people = [{ key: 'lead', name: 'Jane Smith', office: 'Harbour Master' }]
    const programmes = [
      {
        key: 'harbour',
        name: 'Harbour Programme',
        kind: 'workstream',
        stage: 'design',
        lead: 'lead',
      },
    ]
    expect(paragraphsOf(draftUpdate(harbour({}, { people, programmes })))[0]).toBe(
      'The Harbour Programme is at the design stage. The lead is the Harbour Master.',
    )
  })

  test('without anything on record says so', () => {
    expect(says({})).toEqual(['No progress is recorded up to 8 July 2020.'])
  })
})

describe("people's words", () => {
  test.each<[string, object[], string[]]>([
    [
      'stand as sentences of their own, with their reason',
      [{ kind: 'progress', text: 'hunt groups were set up', reason: 'staff worked from home' }],
      ['Hunt groups were set up. The reason given: staff worked from home.'],
    ],
    [
      'get the period that they lack',
      [{ kind: 'progress', text: 'themes were tested', on: 'summer 2016' }],
      ['Themes were tested (summer 2016).'],
    ],
    [
      'get only the year of a season that they name',
      [{ kind: 'progress', text: 'themes were tested over the summer', on: 'summer 2016' }],
      ['Themes were tested over the summer (2016).'],
    ],
    [
      'get no date that they hold',
      [{ kind: 'progress', text: 'the first 200 were issued in June 2020', on: '2020-06' }],
      ['The first 200 were issued in June 2020.'],
    ],
    [
      'name their element',
      [{ kind: 'issue', text: 'the crane broke', element: 'Phase 2' }],
      ['Phase 2: the crane broke.'],
    ],
    [
      'on what comes next stand apart',
      [
        { kind: 'next', text: 'trials begin' },
        { kind: 'progress', text: 'the crane was mended', status: 'done' },
      ],
      ['The crane was mended.', 'Trials begin.'],
    ],
    [
      'on one benefit follow a lead',
      [{ kind: 'benefit', text: 'a new desk', status: 'planned' }],
      ['One benefit is planned: a new desk.'],
    ],
    [
      'on several benefits are a list',
      [
        { kind: 'benefit', text: 'a new desk', status: 'planned' },
        { kind: 'benefit', text: 'more light', status: 'planned' },
      ],
      ['These benefits are planned:\na. A new desk.\nb. More light.'],
    ],
    [
      'on a benefit that came and is a clause stand as they are',
      [{ kind: 'benefit', text: 'staff have more light', status: 'done' }],
      ['Staff have more light.'],
    ],
    [
      'on the purpose open the section',
      [{ kind: 'purpose', text: 'a plan for the quay' }],
      ['The purpose is a plan for the quay.', 'No progress is recorded up to 8 July 2020.'],
    ],
  ])('%s', (_what, events, text) => {
    expect(says({ events })).toEqual(text)
  })
})

describe('a measure', () => {
  const measure = (
    name: string,
    unit: string | undefined,
    observations: object[],
    series: object = {},
  ) => says({ measures: [{ key: 'm', name, unit, series: [{ ...series, observations }] }] })

  test.each<[string, Parameters<typeof measure>, string]>([
    [
      'rose',
      [
        'active Teams users',
        'users',
        [
          { period: '2020-02', value: 1300, qualifier: 'about' },
          { period: '2020-06', value: 2250, qualifier: 'over' },
        ],
      ],
      'Active Teams users rose from about 1,300 in February 2020 to over 2,250 in June 2020.',
    ],
    [
      'fell, and missed its target',
      [
        'calls answered within 20 seconds',
        '%',
        [
          { period: '2020-05', value: 97 },
          { period: '2020-06', value: 93 },
        ],
        { target: 95, targetKind: 'at-least' },
      ],
      'Calls answered within 20 seconds fell from 97% in May 2020 to 93% in June 2020. This misses the target of at least 95%.',
    ],
    [
      'went nowhere that its hedges tell',
      [
        'active users',
        'users',
        [
          { period: '2020-05', value: 100, qualifier: 'over' },
          { period: '2020-06', value: 120 },
        ],
      ],
      'Active users: over 100 in May 2020 and 120 in June 2020.',
    ],
    [
      'stayed',
      [
        'open calls',
        'calls',
        [
          { period: '2020-05', value: 7 },
          { period: '2020-06', value: 7 },
        ],
      ],
      'Open calls stayed at seven from May 2020 to June 2020.',
    ],
    [
      'stayed between quarters, which are two months each',
      [
        'open calls',
        'calls',
        [
          { period: '2020-Q1', value: 12 },
          { period: '2020-Q2', value: 12 },
        ],
      ],
      'Open calls: 12 in January to March 2020 and 12 in April to June 2020.',
    ],
    [
      'rose from under ten, and keeps figures beside one from 10 up',
      [
        'open calls',
        'calls',
        [
          { period: '2020-05', value: 7 },
          { period: '2020-06', value: 12 },
        ],
      ],
      'Open calls rose from 7 in May 2020 to 12 in June 2020.',
    ],
    [
      'rose under ten, with its hedge',
      [
        'open calls',
        'calls',
        [
          { period: '2020-05', value: 2 },
          { period: '2020-06', value: 7, qualifier: 'over' },
        ],
        { target: 3, targetKind: 'at-most' },
      ],
      'Open calls rose from two in May 2020 to over seven in June 2020. This misses the target of at most three calls.',
    ],
    [
      'fell to nothing, in figures',
      [
        'open calls',
        'calls',
        [
          { period: '2020-05', value: 7 },
          { period: '2020-06', value: 0 },
        ],
      ],
      'Open calls fell from 7 in May 2020 to 0 in June 2020.',
    ],
    [
      'has decimals',
      ['waiting time', 'days', [{ period: '2020-06', value: 2.5 }]],
      'Waiting time: 2.5 days in June 2020.',
    ],
    [
      'counts things',
      ['staff at a virtual training session', 'staff', [{ period: '2020-06', value: 185 }]],
      'There were 185 staff at a virtual training session in June 2020.',
    ],
    [
      'counts one thing plainly',
      ['active users', 'users', [{ period: '2020-06', value: 1 }]],
      'Active users: one in June 2020.',
    ],
    [
      'counts what was done',
      [
        'extra laptops and other devices provided',
        'devices',
        [{ period: '../2020-07-08', value: 330, qualifier: 'over' }],
      ],
      'Over 330 extra laptops and other devices had been provided by 8 July 2020.',
    ],
    [
      'is one thing',
      [
        'length of the new contract',
        'years',
        [{ period: '2020-07', value: 5, qualifier: 'up-to' }],
      ],
      'In July 2020 the length of the new contract is up to five years.',
    ],
    [
      'was not reported',
      ['active users', 'users', [{ period: '2020-06', value: null }]],
      'No figure was reported for active users in June 2020.',
    ],
    [
      'is a share of nothing',
      ['calls answered within 20 seconds', '%', [{ period: '2020-06', value: 100, count: 0 }]],
      'There was nothing to count for calls answered within 20 seconds in June 2020, so no percentage can be given.',
    ],
  ])('%s', (_what, given, text) => {
    expect(measure(...given)).toEqual([text])
  })

  test('that the committee has had is not given again', () => {
    const measures = [
      {
        key: 'm',
        name: 'active users',
        unit: 'users',
        series: [{ observations: [{ period: '2020-05', value: 5 }] }],
      },
    ]
    expect(says({ measures }, '2020-06-15')).toEqual(['Nothing has changed since 15 June 2020.'])
  })
})

describe('a risk', () => {
  test('is told with its score, target and mitigation, and no score before it that has no day', () => {
    const risks = [
      {
        key: 'r',
        reference: 'R1',
        title: 'The quay gives way',
        score: 16,
        rating: 'red',
        previousScore: 12,
        targetScore: 4,
        targetDate: '2020-09',
        mitigation: 'piles are added',
      },
    ]
    expect(says({ risks })).toEqual([
      'There is a risk that the quay gives way (R1). Its score is 16 (Red). The target score is 4 in September 2020. The mitigation: piles are added.',
    ])
  })

  test('gets its score from likelihood and impact', () => {
    expect(says({ risks: [{ key: 'r', title: 'flood', likelihood: 3, impact: 4 }] })).toEqual([
      'The risk “flood” is open. Its score is 12.',
    ])
  })

  test('that is one of several is listed, the highest score first', () => {
    const risks = [
      { key: 'a', title: 'flood', score: 4 },
      { key: 'b', title: 'fire', score: 12 },
    ]
    expect(says({ risks })).toEqual([
      'These risks are open:\na. “Fire”. Its score is 12.\nb. “Flood”. Its score is 4.',
    ])
  })

  test('that stands Red is named with its score in every report, and one that is not is counted', () => {
    const red = (key: string, title: string, score: number) => ({
      key,
      title,
      score,
      rating: 'red',
    })
    const again = (...risks: object[]) =>
      paragraphsOf(draftUpdate(harbour({ risks }), '2020-06-15'))
    const amber = { key: 'a', title: 'Dust', score: 8, rating: 'amber' }
    expect(again(red('f', 'Flood', 16), amber)).toEqual([
      'Nothing has changed since 15 June 2020, and the risk “Flood” is still Red, with a score of 16.',
    ])
    expect(
      again(red('f', 'Flood', 16), { ...red('w', 'The wall falls', 32), reference: 'R2' }),
    ).toEqual([
      'These Red risks are unchanged:\na. R2, “The wall falls”, still Red, with a score of 32.\nb. “Flood”, still Red, with a score of 16.',
      'Nothing has changed since 15 June 2020.',
    ])
    expect(again({ ...red('f', 'Flood', 16), status: 'closed' }).join()).not.toContain('Flood')
  })

  test('that was closed is told once to those who knew it open', () => {
    const risks = [{ key: 'a', title: 'flood', status: 'closed' }]
    expect(says({ risks })).toEqual(['No progress is recorded up to 8 July 2020.'])
    const open = harbour({ risks: [{ key: 'a', title: 'flood' }] })
    const told = draftDocument({
      file: harbour({ risks }),
      report: 'update',
      audience: 'public',
      asAt: AS_AT,
      since: { ...open, asAt: AS_AT },
    })
    expect(paragraphsOf(told)).toEqual(['The risk “flood” has been closed.'])
  })
})

describe('a decision', () => {
  test.each<[string, object, string]>([
    [
      'of this meeting is asked for',
      {
        kind: 'approve',
        text: 'Approve the next phase',
        soughtAt: 'july',
        amount: { value: 600000, currency: 'GBP', qualifier: 'up-to' },
      },
      'Members are asked to approve the next phase. The amount is up to £600,000.',
    ],
    [
      'that is not put as an order',
      { kind: 'approve', text: 'the next phase', soughtAt: 'july' },
      'Members are asked to approve this: the next phase.',
    ],
    [
      'with the sum in its words does not repeat it',
      {
        kind: 'approve',
        text: 'Approve £600,000 for the quay',
        soughtAt: 'july',
        amount: { value: 600000, currency: 'GBP' },
      },
      'Members are asked to approve £600,000 for the quay.',
    ],
    [
      'of another meeting names it',
      { kind: 'agree', text: 'the next phase', soughtAt: 'may' },
      'The Finance Committee was to be asked on 5 May 2020 to agree this, and no outcome is recorded: the next phase.',
    ],
    [
      'that was taken names who took it',
      { kind: 'agree', text: 'the next phase', soughtAt: 'may', outcome: 'agreed', minute: '12' },
      'The Finance Committee agreed this on 5 May 2020: the next phase (minute 12).',
    ],
  ])('%s', (_what, decision, text) => {
    expect(says({ decisions: [decision] })).toEqual([text])
  })

  test('of this meeting is among the recommendations, and the author is told when the report is for information', () => {
    const document = draftUpdate(
      harbour({
        decisions: [
          {
            kind: 'approve',
            text: 'Approve the next phase',
            soughtAt: 'july',
            amount: { value: 600000, currency: 'GBP' },
          },
        ],
      }),
    )
    expect(document.recommendations).toEqual([
      { key: 'harbour/decision/0', text: 'Approve the next phase (£600,000).' },
    ])
    expect(document.warnings.map(({ code }) => code)).toContain('decision-not-for-decision')
  })
})

test('a separate report is pointed to, and nothing more is said', () => {
  expect(
    says({
      references: [
        { text: 'a separate report to the IT Sub Committee' },
        { text: 'Appendix 2' },
        { text: 'a separate report covers the funding' },
      ],
    }),
  ).toEqual([
    'More detail is in a separate report to the IT Sub Committee. More detail: Appendix 2. A separate report covers the funding.',
  ])
})
