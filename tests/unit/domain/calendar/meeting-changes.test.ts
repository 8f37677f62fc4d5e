import { describe, expect, test } from 'vitest'
import { closedDaysText, formerNamesText } from '@/domain/calendar/input'
import { changeInWords, dateAsAt, type MeetingChange } from '@/domain/calendar/meeting-changes'
import { asDay } from '@/domain/dates/day'

const move = (from: string, to: string, on: string): MeetingChange => ({
  ...{ kind: 'move', from: asDay(from), to: asDay(to), on: asDay(on) },
  reason: 'the Guildhall is closed.',
})

describe('a meeting that was moved twice', () => {
  const changes = [
    move('2020-07-21', '2020-07-28', '2020-07-01'),
    move('2020-07-28', '2020-09-01', '2020-07-10'),
  ]
  test.each([
    ['2020-06-30', '2020-07-21'],
    ['2020-07-01', '2020-07-28'],
    ['2020-07-09', '2020-07-28'],
    ['2020-07-10', '2020-09-01'],
  ])('was known on %s to be held on %s', (asAt, date) => {
    expect(dateAsAt(asDay('2020-09-01'), changes, asDay(asAt))).toBe(date)
  })
})

test('a change is told in words', () => {
  const day = asDay('2020-07-21')
  expect(changeInWords(move('2020-07-21', '2020-07-28', '2020-07-01'))).toBe(
    'Moved from 21 July 2020 to 28 July 2020: the Guildhall is closed.',
  )
  expect(changeInWords(move('2020-07-21', '2020-07-21', '2020-07-01'))).toBe(
    'Time changed: the Guildhall is closed.',
  )
  expect(changeInWords({ kind: 'cancel', from: day, to: day, on: day, reason: 'No item.' })).toBe(
    'Cancelled: No item.',
  )
})

describe('lists that are typed one to a line', () => {
  test('give former names with their last day', () => {
    expect(
      formerNamesText.parse('IT Sub Committee, until 30 June 2018\n\nComputer Committee'),
    ).toEqual([
      { name: 'IT Sub Committee', until: '2018-06-30' },
      { name: 'Computer Committee', until: null },
    ])
  })

  test('give closed days in order, each once', () => {
    expect(closedDaysText.parse('30/12/2026\n29 December 2026\n2026-12-30')).toEqual([
      '2026-12-29',
      '2026-12-30',
    ])
  })

  test.each([
    ['IT Sub Committee, until soon', '“soon” is not one day. Write it like 30 June 2018.'],
    ['One\nOne', 'Enter each name once.'],
  ])('refuse %j', (text, message) => {
    const reading = formerNamesText.safeParse(text)
    expect(reading.error?.issues[0]?.message).toBe(message)
  })
})
