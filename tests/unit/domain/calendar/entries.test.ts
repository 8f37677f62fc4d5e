import { describe, expect, test } from 'vitest'
import { PUBLIC } from '@/domain/access'
import { calendarEntries } from '@/domain/calendar/entries'
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
