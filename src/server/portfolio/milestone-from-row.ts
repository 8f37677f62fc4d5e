import { type Day, FIRST_DAY } from '@/domain/dates/day'
import type { Forecast, Milestone } from '@/domain/portfolio-file/schema'
import { filled } from './filled'
import type { MilestoneRow } from './history-row'
import { isKnownOn, latestOf } from './known'

/** The milestone as the portfolio knew it on a day on which it was on record. */
export function milestoneAt(row: MilestoneRow, day: Day): Milestone {
  const { id, position, version, visibility, forecasts, rebaselines, revisions, ...now } = row
  const known = forecasts.map((forecast) => withDay(forecast, row)).filter(isKnownOn(day))
  const latest = latestOf(known)
  const { reason, ...then } = { ...now, ...stateAt(row, day) }
  const why = reason ?? latest?.reason
  return {
    ...filled(then),
    ...(why == null ? {} : { reason: why }),
    ...(latest?.forecast == null ? {} : { forecast: latest.forecast }),
    ...(visibility === null ? {} : { visibility }),
    forecasts: isPlain(forecasts) ? [] : known.map(forecastOf),
    rebaselines: rebaselines
      .filter(isKnownOn(day))
      .map(({ id, ...rebaseline }) => filled(rebaseline)),
  }
}

/** How the milestone stood on the day, where it was edited since it was first recorded. */
function stateAt(row: MilestoneRow, day: Day) {
  if (row.revisions.length === 0) return {}
  const known = row.revisions.filter(isKnownOn(day))
  return { ...NOTHING, ...(latestOf(known) ?? row.revisions[0])?.state }
}

const NOTHING = {
  element: undefined,
  kind: undefined,
  actual: undefined,
  wording: undefined,
  status: undefined,
  condition: undefined,
  conditions: undefined,
  reason: undefined,
  confidence: undefined,
}

type ForecastRow = MilestoneRow['forecasts'][number]

/** A forecast without a day came with its milestone. */
function withDay(forecast: ForecastRow, { recordedOn }: MilestoneRow) {
  return { ...forecast, recordedOn: forecast.recordedOn ?? recordedOn ?? FIRST_DAY }
}

/** The one forecast that came with its milestone stands in the milestone's own keys alone. */
function isPlain([first, ...others]: readonly ForecastRow[]): boolean {
  return first?.recordedOn === null && others.length === 0
}

function forecastOf({ id, recordedOn, forecast, ...rest }: ReturnType<typeof withDay>): Forecast {
  return { recordedOn, forecast, ...filled(rest) }
}
