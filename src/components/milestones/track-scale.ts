import type { DateWindow } from '@/domain/dates/approximate-window'
import { type Day, makeDay, partsOfDay } from '@/domain/dates/day'
import { addDays, addMonths, daysBetween, earlierOf, laterOf } from '@/domain/dates/day-arithmetic'
import { printDayShort } from '@/domain/dates/print-day'

export interface TrackScale {
  first: Day
  last: Day
}

/** Where a window stands across the picture, in per cent. `isOpen`: it has no last day, or no first. */
export interface Extent {
  from: number
  width: number
  isOpen: boolean
}

const LEAST_WIDTH = 1.4

/** A scale that holds every window and today, with a little room at both ends. */
export function scaleOf(windows: readonly DateWindow[], today: Day): TrackScale {
  const days = windows.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null)
  const first = days.reduce(earlierOf, today)
  const last = days.reduce(laterOf, today)
  const room = Math.max(7, Math.round(daysBetween(first, last) * 0.04))
  return { first: addDays(first, -room), last: addDays(last, room) }
}

/** Place of the start of a day, in per cent. */
export function placeOf(day: Day, { first, last }: TrackScale): number {
  return round((100 * daysBetween(first, day)) / (daysBetween(first, last) + 1))
}

/** A window on the scale; never narrower than can be seen. An open end runs to the edge. */
export function extentOf(window: DateWindow, scale: TrackScale): Extent {
  const from = window.first === null ? 0 : placeOf(window.first, scale)
  const to = window.last === null ? 100 : placeOf(addDays(window.last, 1), scale)
  return {
    from,
    width: round(Math.max(to - from, LEAST_WIDTH)),
    isOpen: window.first === null || window.last === null,
  }
}

/** Months or years to write along the scale: at most five, and none that would run over its edge. */
export function ticksOf({ first, last }: TrackScale): { day: Day; words: string }[] {
  const months = daysBetween(first, last) / 30.44
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => months / size <= 4.5) ?? 240
  const start = partsOfDay(first)
  const month = step < 12 ? 1 + Math.ceil(start.month / step) * step - step : 1
  const origin = makeDay(start.year, Math.min(month, 12), 1) ?? first
  const days = Array.from({ length: 10 }, (_, place) => addMonths(origin, place * step))
  return days
    .filter((day) => day >= first && placeOf(day, { first, last }) < 90)
    .map((day) => ({ day, words: step < 12 ? printDayShort(day).slice(2) : day.slice(0, 4) }))
}

const round = (value: number) => Math.round(value * 100) / 100
