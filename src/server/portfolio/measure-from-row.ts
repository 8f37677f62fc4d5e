import type { Day } from '@/domain/dates/day'
import type { Measure, MeasureSeries } from '@/domain/portfolio-file/schema'
import { filled } from './filled'
import type { MeasureRow } from './history-row'
import { isKnownOn, latestByKey } from './known'

/** The measure with what had been observed by the day; of two values for one period the latest. */
export function measureAt({ id, position, series, ...measure }: MeasureRow, day: Day): Measure {
  return { ...filled(measure), series: series.map((row) => seriesAt(row, day)) }
}

function seriesAt(row: MeasureRow['series'][number], day: Day): MeasureSeries {
  const { target, targetKind, organisation } = row
  const observations = latestByKey(row.observations.filter(isKnownOn(day)), ({ period }) => period)
  return {
    ...filled({ target, targetKind, organisation: organisation?.key ?? null }),
    observations: observations.map(({ period, value, count, qualifier, note }) => ({
      period,
      value,
      ...filled({ count, qualifier, note }),
    })),
  }
}
