import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CommitteeCalendar,
  calendarOf,
  USUAL_SETTINGS,
} from '@/domain/calendar/committee-calendar'
import { deriveDeadlines } from '@/domain/calendar/deadlines'
import { asDay } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { isWorkingDay, workingDaysBetween } from '@/domain/dates/working-days'

const ENGLAND = calendarOf({ clearDays: null, settings: null })
const WALES = calendarOf({ clearDays: null, settings: { ...USUAL_SETTINGS, nation: 'wales' } })

const deadlineOf = (meeting: string, kind: string, calendar: CommitteeCalendar = ENGLAND) =>
  deriveDeadlines(asDay(meeting), calendar).find((deadline) => deadline.kind === kind)

describe('papers are published', () => {
  test.each([
    ['an ordinary week', '2020-07-21', ENGLAND, '2020-07-13'],
    ['an ordinary week in Wales', '2020-07-21', WALES, '2020-07-15'],
    ['after Easter 2026', '2026-04-09', ENGLAND, '2026-03-30'],
    ['after Easter 2026 in Wales', '2026-04-09', WALES, '2026-04-01'],
    ['on the Tuesday after Easter 2026', '2026-04-07', ENGLAND, '2026-03-26'],
    ['over Christmas and New Year', '2026-01-06', ENGLAND, '2025-12-24'],
    ['over Christmas and New Year in Wales', '2026-01-06', WALES, '2025-12-30'],
    ['over a Christmas with substitute days', '2022-01-06', ENGLAND, '2021-12-24'],
    ['over a New Year with a substitute day', '2022-01-05', WALES, '2021-12-29'],
    ['over the August bank holiday', '2026-09-02', ENGLAND, '2026-08-24'],
    ['over a bank holiday that was proclaimed', '2022-09-22', ENGLAND, '2022-09-13'],
  ])('%s: for %s', (_when, meeting, calendar, expected) => {
    expect(deadlineOf(meeting, 'publication', calendar)?.on).toBe(expected)
  })

  test('before the days on which the council is closed', () => {
    const closedDays = ['2025-12-29', '2025-12-30', '2025-12-31'].map(asDay)
    const calendar = calendarOf({ clearDays: 5, settings: { ...USUAL_SETTINGS, closedDays } })
    const publication = deadlineOf('2026-01-09', 'publication', calendar)
    expect(publication?.on).toBe('2025-12-24')
    expect(publication?.reckoned).toBe(
      'Five clear days before 9 January 2026: 2, 5, 6, 7 and 8 January 2026. Left out: weekends; bank holidays 25 and 26 December 2025, and 1 January 2026; closed days 29, 30 and 31 December 2025.',
    )
  })
})

describe('how a deadline was reckoned', () => {
  test.each([
    [
      'publication',
      'Five clear days before 21 July 2020: 14, 15, 16, 17 and 20 July 2020. Left out: weekends.',
    ],
    [
      'clearance',
      'Two working days before 13 July 2020, when the papers are published. Left out: weekends.',
    ],
    [
      'author',
      'Five working days before 9 July 2020, by when the officers have cleared it. Left out: weekends.',
    ],
    ['freeze', 'Three working days before 2 July 2020, when the author hands in.'],
    [
      'opening',
      '10 working days before 29 June 2020, when the facts are frozen. Left out: weekends.',
    ],
  ])('%s', (kind, words) => {
    expect(deadlineOf('2020-07-21', kind)?.reckoned).toBe(words)
  })

  test('names bank holidays', () => {
    expect(deadlineOf('2026-04-09', 'publication')?.reckoned).toBe(
      'Five clear days before 9 April 2026: 31 March 2026, and 1, 2, 7 and 8 April 2026. Left out: weekends; bank holidays 3 and 6 April 2026.',
    )
  })

  test('says so when nothing lies between', () => {
    const leadDays = { clearance: 0, author: 1, freeze: 0, opening: 0 }
    const calendar = calendarOf({ clearDays: 0, settings: { ...USUAL_SETTINGS, leadDays } })
    const reckoned = (kind: string) => deadlineOf('2020-07-22', kind, calendar)?.reckoned
    expect(reckoned('publication')).toBe('The last working day before 22 July 2020.')
    expect(reckoned('clearance')).toBe('The same day, 21 July 2020, when the papers are published.')
    expect(reckoned('author')).toBe(
      'One working day before 21 July 2020, by when the officers have cleared it.',
    )
  })
})

describe('whatever the meeting and the calendar', () => {
  const epoch = asDay('2000-01-01')
  const someDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(epoch, count))
  const lead = fc.integer({ min: 0, max: 20 })
  const someCalendar = fc.record({
    clearDays: fc.integer({ min: 0, max: 10 }),
    leadDays: fc.record({ clearance: lead, author: lead, freeze: lead, opening: lead }),
    nation: fc.constantFrom('england' as const, 'wales' as const),
    closed: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
  })

  test('a deadline is a day on which the council works, and the clear days are exact', () => {
    fc.assert(
      fc.property(someDay, someCalendar, (meeting, { closed, ...rest }) => {
        const closedDays = closed.map((before) => addDays(meeting, -before))
        const calendar = { ...rest, closedDays }
        const deadlines = deriveDeadlines(meeting, calendar)
        const publication = deadlines.at(-2)?.on ?? meeting
        expect(deadlines.slice(0, -1).every(({ on }) => isWorkingDay(on, closedDays))).toBe(true)
        expect(workingDaysBetween(publication, addDays(meeting, -1), closedDays)).toBe(
          calendar.clearDays,
        )
        const days = deadlines.map(({ on }) => on)
        expect(days).toEqual(days.toSorted())
        expect(publication < meeting).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
