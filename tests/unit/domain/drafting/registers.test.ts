import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { draftDocument } from '@/domain/drafting/draft'
import { verifySections } from '@/domain/drafting/verify'
import { AS_AT, draftUpdate, harbour, paragraphsOf } from './small-portfolio'

/** What a report of one register says of a portfolio; the report goes to the Finance Committee on 21 July 2020. */
function register(kind: string, programme: object, more: object = {}, since?: string): string[] {
  const [report] = harbour().reports
  const file = harbour(programme, {
    ...more,
    reports: [{ ...report, sections: [{ heading: 'Register', kind }] }],
  })
  const document = draftUpdate(file, since)
  expect(document.warnings.filter(({ code }) => code === 'unverified')).toEqual([])
  return paragraphsOf(document)
}

const flood = { key: 'flood', title: 'the quay floods', score: 16, targetScore: 4 }
const noise = { key: 'noise', reference: 'R2', title: 'work stops at night', score: 4 }

describe('the risks of several programmes', () => {
  test('are counted, held against their targets and told with the highest first', () => {
    expect(register('risks', { risks: [noise, flood] })).toEqual([
      'Two risks are open across one programme. One risk is above the target score.',
      'These risks are open, the highest score first:\na. The Harbour Programme: “the quay floods”. Its score is 16. The target score is 4.\nb. R2, the Harbour Programme: the risk that work stops at night. Its score is 4.',
    ])
  })

  test('say what changed since this committee was told', () => {
    const [overview] = register(
      'risks',
      {
        risks: [
          { ...noise, recordedOn: '2020-01-01' },
          { ...flood, recordedOn: '2020-06-20' },
        ],
      },
      {},
      '2020-06-15',
    )
    expect(overview).toContain('Since 15 June 2020: one added.')
  })
})

describe('what a committee was promised', () => {
  const promise = (key: string, fields: object) => ({
    key,
    toldTo: 'finance',
    toldOn: '2020-05-05',
    text: `Phase ${key} is due in June 2020.`,
    due: '2020-06',
    programme: 'harbour',
    milestone: key,
    ...fields,
  })
  const milestones = [
    { key: 'a', name: 'Phase a', status: 'done', actual: '2020-06-20' },
    {
      key: 'b',
      name: 'Phase b',
      baseline: '2020-06',
      forecast: '2020-06',
      recordedOn: '2020-01-01',
    },
    { key: 'c', name: 'Phase c', status: 'cancelled' },
    { key: 'd', name: 'Phase d', forecast: '2020-12' },
  ]

  test('is accounted for, one promise an item', () => {
    const promises = [
      ...milestones.slice(0, 3).map(({ key }) => promise(key, {})),
      promise('d', { due: '2020-12' }),
    ]
    expect(register('promises', { milestones }, { promises })).toEqual([
      'Four promises to this committee: one open, one kept, one late and one withdrawn.',
      [
        'Each is accounted for:',
        'a. About the Harbour Programme, told on 5 May 2020: “Phase b is due in June 2020”. This is late: it was promised in June 2020 and has not been recorded as done.',
        'b. About the Harbour Programme, told on 5 May 2020: “Phase c is due in June 2020”. This was withdrawn.',
        'c. About the Harbour Programme, told on 5 May 2020: “Phase d is due in June 2020”. This is open, about nine weeks after it was told.',
        'd. About the Harbour Programme, told on 5 May 2020: “Phase a is due in June 2020”. This was kept: it was done on 20 June 2020.',
      ].join('\n'),
    ])
  })

  test('is said to have been due, where its day has passed and nothing accounts for it', () => {
    const note = { text: 'A note on costs follows.', milestone: undefined }
    const promises = [
      promise('a', { ...note, due: '2020-06' }),
      promise('b', { ...note, due: '2020-07' }),
      promise('c', { ...note, due: undefined }),
    ]
    expect(register('promises', {}, { promises })).toEqual([
      'Three promises to this committee: two open and one overdue.',
      [
        'Each is accounted for:',
        'a. About the Harbour Programme, told on 5 May 2020: “A note on costs follows”. This was due in June 2020 and has not been recorded as kept.',
        'b. About the Harbour Programme, told on 5 May 2020: “A note on costs follows”. This is open, about nine weeks after it was told.',
        'c. About the Harbour Programme, told on 5 May 2020: “A note on costs follows”. This is open, about nine weeks after it was told.',
      ].join('\n'),
    ])
  })

  test('leaves out what another committee was told', () => {
    const committees = [
      { key: 'finance', name: 'Finance Committee' },
      { key: 'police', name: 'Police Board' },
    ]
    const promises = [promise('a', { toldTo: 'police' })]
    expect(register('promises', { milestones }, { promises, committees })).toEqual([
      'Nothing of this kind is on record up to 8 July 2020.',
    ])
  })

  test('is counted with its day where as many others were told before', () => {
    const [report] = harbour().reports
    const withPromise = (key: string) =>
      harbour(
        {},
        {
          promises: [{ key, toldTo: 'finance', toldOn: '2020-05-05', text: 'The quay opens.' }],
          reports: [{ ...report, sections: [{ heading: 'Register', kind: 'promises' }] }],
        },
      )
    const told = { ...withPromise('a'), asAt: asDay('2020-06-15') }
    const document = draftDocument({
      file: withPromise('b'),
      report: 'update',
      audience: 'members',
      asAt: AS_AT,
      since: told,
    })
    expect(paragraphsOf(document)[0]).toBe(
      'One promise to this committee on 8 July 2020: one open.',
    )
    expect(verifySections(document.sections)).toEqual([])
  })
})

test('outstanding actions have their owner, their day and how often they were carried', () => {
  const people = [{ key: 'director', name: 'A. N. Other', office: 'IT Director' }]
  const action = { committee: 'finance', kind: 'action', recordedOn: '2020-04-01' }
  const actions = [
    {
      ...action,
      key: 'paper',
      text: 'Bring the options paper',
      owner: 'director',
      due: '2020-06-30',
    },
    { ...action, key: 'cost', kind: 'question', text: 'What has it cost?', due: '2020-09' },
    { ...action, key: 'done', text: 'Thank the team', closedOn: '2020-05-01' },
  ]
  expect(register('actions', {}, { people, actions })).toEqual([
    'One action is outstanding. One question is outstanding. One item is overdue.',
    [
      'These are outstanding, the soonest due first:',
      'a. Bring the options paper. The owner is the IT Director, and it was due on 30 June 2020, eight days ago. No answer is recorded; it is carried for the second report.',
      'b. What has it cost? No owner is recorded, and it is due in September 2020. No answer is recorded; it is carried for the second report.',
    ].join('\n'),
  ])
})

test.each([
  [7, 'eighth'],
  [8, 'ninth'],
  [9, '10th'],
  [11, '12th'],
  [20, '21st'],
  [21, '22nd'],
  [100, '101st'],
  [110, '111th'],
])('an action that was carried past %d meetings is carried for the %s report', (count, ordinal) => {
  const meetings = Array.from({ length: count - 1 }, (_, at) => ({
    key: `past-${at}`,
    committee: 'finance',
    date: addDays(asDay('2020-01-02'), at),
  }))
  const asked = { key: 'paper', committee: 'finance', kind: 'action', recordedOn: '2020-01-01' }
  const actions = [{ ...asked, text: 'Bring the options paper' }]
  const said = register('actions', {}, { actions, meetings: [...harbour().meetings, ...meetings] })
  expect(said.join(' ')).toContain(`it is carried for the ${ordinal} report`)
})

test('decisions are those sought, then those taken with the minute', () => {
  const decisions = [
    { key: 'sum', kind: 'approve', text: 'Approve the sum', soughtAt: 'july' },
    {
      key: 'name',
      kind: 'agree',
      text: 'the new name',
      soughtAt: 'may',
      outcome: 'agreed',
      minute: '7',
    },
  ]
  expect(register('decisions', { decisions })).toEqual([
    'One decision is sought. One decision is recorded as taken.',
    'These decisions are sought:\na. Members are asked to approve the sum.',
    'These decisions have been taken:\na. The Finance Committee agreed this on 5 May 2020: the new name (minute 7).',
  ])
})
