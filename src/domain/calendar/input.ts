// What is said of a committee's names and of what its deadlines are counted by, and of a meeting that is moved or
// cancelled. Lists are typed one to a line. Source: the issue of committee updates, "Committees and their calendar".

import { z } from 'zod'
import type { Day } from '../dates/day'
import { readDay } from '../dates/read-day'
import {
  choice,
  day,
  fields,
  optionalProse,
  optionalText,
  recordKey,
  requiredProse,
  requiredText,
  shownVersion,
} from '../fields'
import { meetingTime } from '../reports/meeting-time'
import { MOST_CLEAR_DAYS, MOST_CLOSED_DAYS, MOST_LEAD_DAYS, NATIONS } from './committee-calendar'

const MOST_NAMES = 20

export interface FormerName {
  name: string
  /** The last day on which it was the name; null when that is not on record. */
  until: Day | null
}

/** Former names, one to a line: `IT Sub Committee, until 30 June 2018`. */
export const formerNamesText = optionalProse(4000).transform((text, context): FormerName[] => {
  const names = linesOf(text).map((line) => {
    const at = line.toLowerCase().lastIndexOf(' until ')
    const name = at === -1 ? line : line.slice(0, at).trim().replace(/,$/, '')
    const until = at === -1 ? undefined : line.slice(at + ' until '.length).trim()
    const last = until === undefined ? null : readDay(until)
    if (until !== undefined && last === null)
      context.addIssue(`“${until}” is not one day. Write it like 30 June 2018.`)
    return { name, until: last }
  })
  if (names.length > MOST_NAMES) context.addIssue(`Enter ${MOST_NAMES} names or fewer.`)
  if (names.some(({ name }) => name.length > 200)) context.addIssue('Enter a shorter name.')
  if (new Set(names.map(({ name }) => name)).size < names.length)
    context.addIssue('Enter each name once.')
  return names
})

/** Days, one to a line, in order and each once. */
export const closedDaysText = optionalProse(4000).transform((text, context): Day[] => {
  const lines = linesOf(text)
  const days = lines.flatMap((line) => readDay(line) ?? [])
  const wrong = lines.find((line) => readDay(line) === null)
  if (wrong !== undefined)
    context.addIssue(`“${wrong}” is not one day. Write it like 29 December 2026.`)
  if (days.length > MOST_CLOSED_DAYS) context.addIssue(`Enter ${MOST_CLOSED_DAYS} days or fewer.`)
  return [...new Set(days)].toSorted()
})

const count = (most: number) => (text: string, context: z.core.$RefinementCtx) => {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  if (number <= most) return number
  context.addIssue(`Enter a whole number from 0 to ${most}.`)
  return z.NEVER
}

const leadDays = requiredText('Enter how many working days.', 10).transform(count(MOST_LEAD_DAYS))

export const editCommitteeInput = fields({
  key: recordKey('committee'),
  version: shownVersion(),
  name: requiredText('Enter the name of the committee.', 200),
  formerNames: formerNamesText,
  nation: choice(NATIONS, 'Choose England or Wales.'),
  clearDays: optionalText(10).transform((text, context) =>
    text === undefined ? null : count(MOST_CLEAR_DAYS)(text, context),
  ),
  closedDays: closedDaysText,
  clearance: leadDays,
  author: leadDays,
  freeze: leadDays,
  opening: leadDays,
})
export type EditCommitteeInput = z.infer<typeof editCommitteeInput>

export const findMeetingInput = fields({ key: recordKey('meeting').catch('') })

export const findCommitteeInput = fields({ key: recordKey('committee').catch('') })

const changed = { key: recordKey('meeting'), version: shownVersion() }
const reason = requiredProse('Say why. Everybody who reads about the meeting is told.', 500)

export const moveMeetingInput = fields({
  ...changed,
  date: day('Enter the day to which it moves, such as 28 July 2020.'),
  time: meetingTime,
  reason,
})
export type MoveMeetingInput = z.infer<typeof moveMeetingInput>

export const cancelMeetingInput = fields({ ...changed, reason })
export type CancelMeetingInput = z.infer<typeof cancelMeetingInput>

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
