import { describe, expect, it } from 'vitest'
import { bySoonestDue, standingOf } from '@/domain/actions/standing'
import { asDay } from '@/domain/dates/day'
import { actionSchema } from '@/domain/portfolio-file/action'
import { meetingSchema } from '@/domain/portfolio-file/people'

const meetings = [
  ['march', 'finance', '2020-03-10'],
  ['may', 'finance', '2020-05-12'],
  ['july', 'finance', '2020-07-21'],
  ['board', 'police', '2020-05-20'],
].map(([key, committee, date]) => meetingSchema.parse({ key, committee, date }))
const action = (more: object = {}) =>
  actionSchema.parse({
    ...{ key: 'a', committee: 'finance', kind: 'action', text: 'Tell Members.', meeting: 'march' },
    ...more,
  })
const DAY = asDay('2020-07-08')

describe('an action of a committee', () => {
  it.each([
    ['not answered', {}, { state: 'open', isOverdue: false, ageDays: null, carried: 1 }],
    ['due today', { due: '2020-07-08' }, { isOverdue: false }],
    ['due yesterday', { due: '2020-07-07' }, { isOverdue: true }],
    ['due this month', { due: '2020-07' }, { isOverdue: false }],
    [
      'answered, and past its day',
      { due: '2020-07-01', answer: { on: '2020-07-02', text: 'Done.' } },
      { state: 'answered', isOverdue: false, carried: 1 },
    ],
    ['closed', { closedOn: '2020-07-02' }, { state: 'closed', carried: 0 }],
    ['recorded 30 days ago', { recordedOn: '2020-06-08' }, { ageDays: 30 }],
    ['of no meeting', { meeting: undefined, recordedOn: '2020-03-01' }, { carried: 2 }],
  ])('that is %s', (_, more, standing) => {
    expect(standingOf(action(more), meetings, DAY)).toMatchObject(standing)
  })

  it('is carried by each meeting of its own committee that has been since', () => {
    expect(standingOf(action(), meetings, asDay('2020-07-21')).carried).toBe(2)
  })

  it('comes in the order in which it is due', () => {
    const dues = ['2020-09', undefined, '2020-08-01'].map((due) => action({ due }))
    expect(dues.toSorted(bySoonestDue).map(({ due }) => due)).toEqual([
      ...['2020-08-01', '2020-09', undefined],
    ])
  })
})
