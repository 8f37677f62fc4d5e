import { describe, expect, test } from 'vitest'
import { calendarOf } from '@/domain/calendar/committee-calendar'
import { concerns } from '@/domain/calendar/concern'
import { DEADLINES, deriveDeadlines } from '@/domain/calendar/deadlines'
import { lateInWords, listLate } from '@/domain/calendar/lateness'
import { standOn } from '@/domain/calendar/standing'
import { asDay } from '@/domain/dates/day'

const calendar = calendarOf({ clearDays: 5, settings: null })
const date = asDay('2020-07-21')
const finance = { name: 'Finance Committee', date, isCancelled: false, calendar }

describe('a paper for 21 July 2020 that is published', () => {
  test.each([
    ['2020-07-13', false],
    ['2020-07-14', true],
    ['2020-07-21', true],
    ['2020-07-22', false],
  ])('on %s is late: %s', (today, isLate) => {
    expect(listLate([finance], asDay(today)).length > 0).toBe(isLate)
  })

  test('is not late for a meeting that was cancelled', () => {
    expect(listLate([{ ...finance, isCancelled: true }], asDay('2020-07-14'))).toEqual([])
  })

  test('is late for one of its meetings alone, and says which', () => {
    const later = { ...finance, name: 'Court', date: asDay('2020-09-10') }
    const late = listLate([finance, later], asDay('2020-07-14'))
    expect(lateInWords(late)).toBe(
      'This report is late for the Finance Committee on 21 July 2020 (papers were due out by 13 July 2020).',
    )
    expect(late[0]?.law).toBe('Local Government Act 1972, section 100B')
  })
})

test('a deadline is passed, today, next or to come', () => {
  const standing = (today: string) =>
    standOn(deriveDeadlines(date, calendar), asDay(today)).map((one) => one.standing)
  expect(standing('2020-07-09')).toEqual([
    ...['passed', 'passed', 'passed', 'today', 'next', 'to-come'],
  ])
  expect(standing('2020-07-22')).toEqual(DEADLINES.map(() => 'passed'))
})

describe('a deadline concerns', () => {
  const person = (role: 'member' | 'programme-lead' | 'report-author' | 'pmo-manager') =>
    ({ kind: 'user', id: 1, name: 'N', role, leads: [] }) as const
  test.each([
    ['the public', { kind: 'public' } as const, false, 'publication meeting'],
    ['a Member', person('member'), false, 'publication meeting'],
    ['a lead', person('programme-lead'), false, 'opening freeze meeting'],
    ['a lead who is to clear', person('programme-lead'), true, 'opening freeze clearance meeting'],
    ['an author', person('report-author'), false, 'opening freeze author publication meeting'],
    ['the PMO', person('pmo-manager'), false, DEADLINES.join(' ')],
  ])('%s', (_who, actor, isNamed, kinds) => {
    expect(DEADLINES.filter((kind) => concerns(actor, kind, { isNamed })).join(' ')).toBe(kinds)
  })
})
