import { type Day, FIRST_DAY } from '@/domain/dates/day'
import type { Forecast, Milestone } from '@/domain/portfolio-file/schema'
import { filled } from './filled'
import type { MilestoneRow } from './history-store'
import { isKnownOn, latestOf } from './known'

/** The milestone as the portfolio knew it on a day on which it was on record. */
export function milestoneAt(row: MilestoneRow, day: Day): Milestone {
  const { id, position, version, visibility, forecasts, rebaselines, revisions, ...now } = row
  const known = forecasts.filter(isKnownOn(day))
  const latest = latestOf(known)
  const { reason, ...then } = { ...now, ...stateAt(row, day) }
  const why = reason ?? latest?.reason
  return {
    ...filled(then),
    ...(why == null ? {} : { reason: why }),
    ...(latest?.forecast == null ? {} : { forecast: latest.forecast }),
    ...(visibility === null ? {} : { visibility }),
    forecasts: isPlain(row, known) ? [] : known.map(forecastOf),
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

/** One forecast that came with the milestone itself says nothing more than the milestone's own keys. */
function isPlain(row: MilestoneRow, forecasts: readonly ForecastRow[]): boolean {
  const [only] = forecasts
  return (
    forecasts.length === 1 &&
    only !== undefined &&
    only.forecast !== null &&
    only.recordedOn === row.recordedOn &&
    only.toldTo === null
  )
}

function forecastOf({ id, recordedOn, forecast, ...rest }: ForecastRow): Forecast {
  return { recordedOn: recordedOn ?? FIRST_DAY, forecast, ...filled(rest) }
}
