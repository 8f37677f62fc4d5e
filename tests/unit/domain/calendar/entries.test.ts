import { describe, expect, test } from 'vitest'
import { PUBLIC } from '@/domain/access'
import { calendarOf } from '@/domain/calendar/committee-calendar'
import { calendarEntries } from '@/domain/calendar/entries'
import { isCancelled, type MeetingChange } from '@/domain/calendar/meeting-changes'
import { asDay } from '@/domain/dates/day'
import { milestoneSchema } from '@/domain/portfolio-file/milestone'

const today = asDay('2020-07-08')

const entryOf = (milestone: Record<string, unknown>) =>
  calendarEntries({
    programmes: [
      {
        key: 'police',
        name: 'Police ITM',
        milestones: [
          milestoneSchema.parse({ key: 'laptops', name: 'Laptops issued', ...milestone }),
        ],
      },
    ],
    committees: [],
    reader: { actor: PUBLIC, toClear: [] },
    today,
  })

describe('a milestone in the calendar', () => {
  test.each([
    ['2020-09-15', '2020-09-15', '2020-09-15', '15 September 2020'],
    ['2020-09', '2020-09-01', '2020-09-30', 'September 2020'],
    ['early 2020-10', '2020-10-01', '2020-10-10', 'early October 2020'],
    ['2020-02', '2020-02-01', '2020-02-29', ''],
  ])('due %s spans %s to %s', (baseline, first, last, words) => {
    const entries = entryOf({ baseline })
    if (words === '') return expect(entries).toEqual([])
    expect(entries).toEqual([
      {
        uid: 'milestone/police/laptops',
        sequence: 0,
        title: `Police ITM: Laptops issued (${words})`,
        first,
        last,
        path: '/programmes/police',
        cancelled: false,
      },
    ])
  })

  test('keeps its name and raises its number when it moves', () => {
    const forecasts = [{ recordedOn: '2020-07-01', forecast: '2020-10' }]
    const [before] = entryOf({ baseline: '2020-09' })
    const [after] = entryOf({ baseline: '2020-09', forecast: '2020-10', forecasts })
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
    expect(after?.first).toBe('2020-10-01')
  })

  test('stays when it is cancelled, and says so', () => {
    const [entry] = entryOf({ baseline: '2020-09', status: 'cancelled', reason: 'Not needed' })
    expect(entry).toMatchObject({ cancelled: true, sequence: 1 })
    expect(entry?.title).toContain('cancelled, was September 2020')
  })

  test('is told as done on the day it was done', () => {
    const [entry] = entryOf({ baseline: '2020-09', actual: '2020-07-01', status: 'done' })
    expect(entry).toMatchObject({ first: '2020-07-01', last: '2020-07-01' })
    expect(entry?.title).toContain('done 1 July 2020')
  })

  test('without a date is not there', () => {
    expect(entryOf({})).toEqual([])
  })
})

describe('a meeting in the calendar', () => {
  const person = (role: 'report-author' | 'member') =>
    ({ kind: 'user', id: 1, name: 'N', role, leads: [] }) as const
  const entriesFor = (
    role: 'report-author' | 'member',
    changes: MeetingChange[] = [],
    toClear: string[] = [],
  ) =>
    calendarEntries({
      programmes: [],
      committees: [
        {
          ...{ key: 'finance', name: 'Finance Committee', version: 1, formerNames: [] },
          calendar: calendarOf({ clearDays: 5, settings: null }),
          meetings: [
            {
              ...{ key: 'finance-2020-07-21', version: 1, date: asDay('2020-07-21'), time: null },
              ...{ isCancelled: isCancelled(changes), changes, reports: [] },
            },
          ],
        },
      ],
      reader: { actor: person(role), toClear },
      today,
    })

  test('has the deadlines before it that concern its reader', () => {
    expect(entriesFor('member').map(({ title, first }) => `${first} ${title}`)).toEqual([
      '2020-07-13 Papers are published: Finance Committee, 21 July 2020',
      '2020-07-21 Finance Committee',
    ])
    expect(entriesFor('report-author').map(({ uid }) => uid)).toEqual([
      'deadline/finance-2020-07-21/opening',
      'deadline/finance-2020-07-21/freeze',
      'deadline/finance-2020-07-21/author',
      'deadline/finance-2020-07-21/publication',
      'meeting/finance-2020-07-21',
    ])
  })

  test('has the clearance for an officer who is named', () => {
    const uids = entriesFor('member', [], ['finance-2020-07-21']).map(({ uid }) => uid)
    expect(uids).toContain('deadline/finance-2020-07-21/clearance')
  })

  test('stays as cancelled with its deadlines, under a higher number', () => {
    const day = asDay('2020-07-21')
    const cancelled = { kind: 'cancel', from: day, to: day, on: today, reason: 'Closed' } as const
    const [before] = entriesFor('member')
    const entries = entriesFor('member', [cancelled])
    expect(entries.map(({ cancelled: is }) => is)).toEqual([true, true])
    expect(entries[0]?.uid).toBe(before?.uid)
    expect(entries[0]?.sequence).toBe((before?.sequence ?? 0) + 1)
  })
})
