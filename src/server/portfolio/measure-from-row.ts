import type { Day } from '@/domain/dates/day'
import { inOrder } from '@/domain/measures/in-order'
import type { Measure, MeasureSeries } from '@/domain/portfolio-file/schema'
import { filled } from './filled'
import type { MeasureRow } from './history-row'
import { isKnownOn, latestByKey } from './known'

/** The measures that were followed on the day: one whose every figure was recorded later was not. */
export function measuresAt(rows: readonly MeasureRow[], day: Day): Measure[] {
  const known = isKnownOn(day)
  return rows
    .filter(({ series }) => {
      const figures = series.flatMap(({ observations }) => observations)
      return figures.length === 0 || figures.some(known)
    })
    .map((row) => measureAt(row, day))
}

/** The measure with what had been observed by the day; of two values for one period the latest. */
function measureAt({ id, position, series, ...measure }: MeasureRow, day: Day): Measure {
  return { ...filled(measure), series: series.map((row) => seriesAt(row, day)) }
}

function seriesAt(row: MeasureRow['series'][number], day: Day): MeasureSeries {
  const { target, targetKind, organisation } = row
  const observations = latestByKey(row.observations.filter(isKnownOn(day)), ({ period }) => period)
  return {
    ...filled({ target, targetKind, organisation: organisation?.key ?? null }),
    observations: inOrder(
      observations.map(({ period, value, count, qualifier, note }) => ({
        period,
        value,
        ...filled({ count, qualifier, note }),
      })),
    ),
  }
}
