// How a deadline was counted, in words that a committee clerk can check against a wall calendar: which days count, and
// which were left out and why. Source: the issue of committee updates, "each with how it was reckoned".

import type { Day } from '../dates/day'
import { addDays, weekday } from '../dates/day-arithmetic'
import { printDay } from '../dates/print-day'
import { isBankHoliday, isWorkingDay } from '../dates/working-days'

/** The days after `from` and before `to`. */
export interface Stretch {
  from: Day
  to: Day
  closedDays: readonly Day[]
}

/** The working days of a stretch: `14, 15, 16, 17 and 20 July 2020`. */
export function daysBetweenInWords({ from, to, closedDays }: Stretch): string {
  return listDays(daysOf({ from, to }).filter((day) => isWorkingDay(day, closedDays)))
}

/**
 * What a stretch leaves out, as a sentence with a space before it; '' when it leaves out nothing.
 * @example leftOutInWords(stretch) // ' Left out: weekends; bank holidays 3 and 6 April 2026.'
 */
export function leftOutInWords({ from, to, closedDays }: Stretch): string {
  const days = daysOf({ from, to })
  const onWeekdays = days.filter((day) => weekday(day) <= 5)
  const holidays = onWeekdays.filter(isBankHoliday)
  const closed = onWeekdays.filter((day) => closedDays.includes(day) && !isBankHoliday(day))
  const parts = [
    onWeekdays.length < days.length ? 'weekends' : [],
    holidays.length > 0 ? `bank ${plural(holidays, 'holiday')} ${listDays(holidays)}` : [],
    closed.length > 0 ? `closed ${plural(closed, 'day')} ${listDays(closed)}` : [],
  ].flat()
  return parts.length === 0 ? '' : ` Left out: ${parts.join('; ')}.`
}

function daysOf({ from, to }: { from: Day; to: Day }): Day[] {
  const days: Day[] = []
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Days of one month share its name: `30 and 31 March 2026, and 1 April 2026`. */
function listDays(days: readonly Day[]): string {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))]
  const groups = months.map((month) => {
    const texts = days.filter((day) => day.startsWith(month)).map(printDay)
    const last = texts.at(-1) ?? ''
    return joinWords([...texts.slice(0, -1).map((text) => text.split(' ')[0] ?? ''), last])
  })
  return groups.length > 1
    ? `${groups.slice(0, -1).join(', ')}, and ${groups.at(-1) ?? ''}`
    : (groups[0] ?? '')
}

const joinWords = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const plural = (of: readonly Day[], word: string) => (of.length === 1 ? word : `${word}s`)
