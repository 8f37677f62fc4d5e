import { describe, expect, it } from 'vitest'
import { reminderMail } from '@/domain/actions/reminder-mail'
import { reminderOf } from '@/domain/actions/reminders'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'

const of = (due: string, today: string, { recordedOn = null as string | null, before = 7 } = {}) =>
  reminderOf(
    {
      due: asApproximateDate(due),
      recordedOn: recordedOn === null ? null : asDay(recordedOn),
    },
    asDay(today),
    before,
  )

describe('the owner of an action', () => {
  it.each([
    ['eight days before', '2020-07-17', '2020-07-09', null],
    ['seven days before', '2020-07-17', '2020-07-10', { occasion: 'due', days: 7 }],
    ['when the day before was missed', '2020-07-17', '2020-07-16', { occasion: 'due', days: 1 }],
    ['a week after the reminder was due', '2020-07-17', '2020-07-17', null],
    ['on the day after', '2020-07-17', '2020-07-18', { occasion: 'overdue/0', days: 1 }],
    ['a week overdue', '2020-07-17', '2020-07-24', { occasion: 'overdue/0', days: 7 }],
    ['in the second week', '2020-07-17', '2020-07-25', { occasion: 'overdue/1', days: 8 }],
    ['over the end of February', '2020-03-01', '2020-02-23', { occasion: 'due', days: 7 }],
    ['of a month, by its last day', '2020-07', '2020-07-24', { occasion: 'due', days: 7 }],
    ['of a month that has passed', '2020-07', '2020-08-01', { occasion: 'overdue/0', days: 1 }],
  ])('is reminded %s: due %s, on %s', (_when, due, today, expected) => {
    expect(of(due, today)).toEqual(expected)
  })

  it('is reminded of what was recorded late from that day on, for a week', () => {
    const before = 30
    expect(of('2020-07-17', '2020-07-08', { recordedOn: '2020-07-08', before })).toEqual({
      ...{ occasion: 'due', days: 9 },
    })
    expect(of('2020-07-17', '2020-07-08', { before })).toBeNull()
    expect(of('2020-07-17', '2020-07-07', { recordedOn: '2020-07-08', before })).toBeNull()
  })

  it('hears of one occasion on at most seven days, so that the name of its mail is still known', () => {
    const heard = new Map<string, number>()
    for (let day = asDay('2020-05-01'); day < '2020-12-01'; day = addDays(day, 1)) {
      const occasion = of('2020-08-16', day, { before: 60 })?.occasion
      if (occasion !== undefined) heard.set(occasion, (heard.get(occasion) ?? 0) + 1)
    }
    expect(Math.max(...heard.values())).toBe(7)
    expect([...heard.keys()].slice(0, 3)).toEqual(['due', 'overdue/0', 'overdue/1'])
  })
})

describe('a reminder', () => {
  const asked = {
    kind: 'question',
    ...{ committee: 'Finance Committee', text: 'How many laptops are left?' },
    due: asApproximateDate('2020-07-17'),
    standsIn: null,
  } as const

  it('says what was asked, by whom, until when and what to do', () => {
    const mail = reminderMail({ ...asked, isPublic: true }, { occasion: 'due', days: 7 })
    expect(mail.head).toBe('Due in 7 days: How many laptops are left?')
    expect(mail.paragraphs[0]).toBe(
      'A question of a Member of the Finance Committee that you own is due on 17 July 2020.',
    )
    expect(mail.paragraphs[1]).toBe('It says: How many laptops are left?')
    const late = reminderMail({ ...asked, isPublic: true }, { occasion: 'overdue/0', days: 2 })
    expect(late.head).toBe('Overdue: How many laptops are left?')
    expect(late.paragraphs[0]).toContain('was due on 17 July 2020 and has not been answered.')
  })

  it('gives nothing of what is not public', () => {
    for (const occasion of ['due', 'overdue/0'] as const) {
      const mail = reminderMail({ ...asked, isPublic: false }, { occasion, days: 1 })
      expect(JSON.stringify(mail)).not.toMatch(/laptops|Finance|July/)
    }
  })
})
