// Every forecast of a milestone that is on record, in the order in which it was made; the latest one known on a day counts.
// A forecast that the list does not end with was recorded when the file was true. Source: portfolio file, "as at a day D".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { Milestone } from '../portfolio-file/milestone'

/** A forecast of null says that no date was given from that day on; `recordedOn` null means from the start. */
export interface RecordedForecast {
  recordedOn: Day | null
  forecast: ApproximateDate | null
  reason?: string | undefined
  toldTo?: string | undefined
}

/**
 * The forecasts on record, oldest first. The milestone's own `forecast`, when the latest entry of its list does not say it,
 * counts as recorded on `fileAsAt`, or, when the list is empty, when the milestone was recorded.
 */
export function recordedForecasts(milestone: Milestone, fileAsAt: Day): RecordedForecast[] {
  const listed = inOrder(milestone.forecasts)
  const latest = listed.at(-1)
  if (milestone.forecast === undefined || latest?.forecast === milestone.forecast) return listed
  const recordedOn = latest === undefined ? (milestone.recordedOn ?? null) : fileAsAt
  const { forecast, reason } = milestone
  const own = { recordedOn, forecast, ...(reason === undefined ? {} : { reason }) }
  return inOrder([...listed, own])
}

/** Of the forecasts on record the latest one known on a day, or undefined when none was. */
export function forecastKnownOn(
  recorded: readonly RecordedForecast[],
  day: Day,
): RecordedForecast | undefined {
  return recorded.findLast(({ recordedOn }) => recordedOn === null || recordedOn <= day)
}

function inOrder(forecasts: readonly RecordedForecast[]): RecordedForecast[] {
  if (forecasts.length < 2) return [...forecasts]
  return forecasts.toSorted((a, b) => compare(a.recordedOn ?? '', b.recordedOn ?? ''))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
