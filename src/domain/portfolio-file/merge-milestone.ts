// Two records of one milestone as one: nothing that was promised or expected is lost, and a forecast that another replaces
// stays in the list of forecasts. Source: architecture, "nothing that a committee may have been told is overwritten".

import type { Day } from '../dates/day'
import { LAST_DAY } from '../dates/day'
import { forecastKnownOn, recordedForecasts } from '../milestones/forecasts'
import { mergeEqual, mergeFields, mergeList } from './merge-lists'
import type { Forecast, Milestone } from './schema'

/** The incoming milestone over the base; `baseAsAt` is the day on which the base file was true. */
export function mergeMilestone(base: Milestone, incoming: Milestone, baseAsAt: Day): Milestone {
  const listed = mergeList(
    base.forecasts,
    incoming.forecasts,
    ({ recordedOn, forecast }) => `${recordedOn} ${forecast}`,
    mergeFields,
  )
  const forecast = currentForecast(base, incoming, listed, baseAsAt)
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
    forecasts: forecast === base.forecast ? listed : withReplaced(base, listed, baseAsAt),
  }
}

/** The incoming forecast when it says one, else the latest on record when its list adds to the record. */
function currentForecast(
  base: Milestone,
  incoming: Milestone,
  listed: Forecast[],
  baseAsAt: Day,
): Milestone['forecast'] {
  if (incoming.forecast !== undefined) return incoming.forecast
  if (incoming.forecasts.length === 0) return base.forecast
  const recorded = recordedForecasts({ ...base, forecasts: listed }, baseAsAt)
  return forecastKnownOn(recorded, LAST_DAY)?.forecast ?? undefined
}

function withReplaced(base: Milestone, listed: Forecast[], baseAsAt: Day): Forecast[] {
  const onRecord = recordedForecasts(base, baseAsAt).map(
    ({ recordedOn, ...forecast }): Forecast => ({
      ...forecast,
      recordedOn: recordedOn ?? baseAsAt,
    }),
  )
  return mergeList(
    listed,
    onRecord,
    ({ recordedOn, forecast }) => `${recordedOn} ${forecast}`,
    (old) => old,
  )
}
