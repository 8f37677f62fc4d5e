// Two records of one milestone as one: nothing that was promised or expected is lost, and a forecast that another replaces
// stays in the list of forecasts. Source: architecture, "nothing that a committee may have been told is overwritten".

import type { Day } from '../dates/day'
import { recordedForecasts } from '../milestones/forecasts'
import { mergeEqual, mergeFields, mergeList } from './merge-lists'
import type { Forecast, Milestone } from './schema'

/** The incoming milestone over the base; `baseAsAt` is the day on which the base file was true. */
export function mergeMilestone(base: Milestone, incoming: Milestone, baseAsAt: Day): Milestone {
  const known = new Set(base.forecasts.map(identityOf))
  const added = incoming.forecasts.filter((forecast) => !known.has(identityOf(forecast)))
  const forecast = incoming.forecast ?? latestForecast(base, added, baseAsAt)
  const isUnchanged = added.length === 0 && forecast === base.forecast
  const { forecast: _replaced, ...fields } = mergeFields(base, incoming)
  return {
    ...fields,
    ...(forecast === undefined ? {} : { forecast }),
    rebaselines: mergeList(
      base.rebaselines,
      incoming.rebaselines,
      ({ recordedOn, to }) => `${recordedOn} ${to}`,
      mergeFields,
    ),
    dependsOn: mergeEqual(base.dependsOn, incoming.dependsOn),
    forecasts: mergeList(
      isUnchanged ? base.forecasts : everyForecast(base, baseAsAt),
      incoming.forecasts,
      identityOf,
      mergeFields,
    ),
  }
}

/** The base's forecast, unless an added entry was recorded as late as everything that the base has on record. */
function latestForecast(
  base: Milestone,
  added: readonly Forecast[],
  baseAsAt: Day,
): Milestone['forecast'] {
  if (added.length === 0) return base.forecast
  const onRecord = everyForecast(base, baseAsAt)
  const latest = [...onRecord, ...added].toSorted((a, b) =>
    a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0,
  )
  return latest.at(-1)?.forecast ?? undefined
}

/** The list of forecasts with the milestone's own in it; one known from the start is dated by the file. */
function everyForecast(milestone: Milestone, fileAsAt: Day): Forecast[] {
  const own = recordedForecasts(milestone, fileAsAt).map(
    ({ recordedOn, ...forecast }): Forecast => ({
      ...forecast,
      recordedOn: recordedOn ?? fileAsAt,
    }),
  )
  return mergeList(milestone.forecasts, own, identityOf, (listed) => listed)
}

function identityOf({ recordedOn, forecast }: Forecast): string {
  return `${recordedOn} ${forecast}`
}
