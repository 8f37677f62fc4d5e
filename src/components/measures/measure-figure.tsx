import { LineChart } from '@/components/ui/line-chart'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import type { Measure } from '@/domain/portfolio-file/schema'
import {
  figureInWords,
  observationOf,
  periodInWords,
  periodsOf,
  pointOf,
  targetInWords,
} from './figures'

interface MeasureFigureProps {
  measure: Measure
  /** Names of the organisations by key. */
  organisations: ReadonlyMap<string, string>
}

const LEAST_POINTS = 2

/** A measure as a small chart, when there is a course to draw, and always as the table of its figures. */
export function MeasureFigure({ measure, organisations }: MeasureFigureProps) {
  const periods = periodsOf(measure)
  const named = measure.series.map((series) => ({
    series,
    label:
      series.organisation === undefined
        ? 'All'
        : (organisations.get(series.organisation) ?? series.organisation),
  }))
  const lines = named
    .map(({ series, label }) => ({
      label: named.length === 1 && series.organisation === undefined ? '' : label,
      values: periods.map((period) => pointOf(observationOf(series, period), measure.unit)),
    }))
    .filter(({ values }) => values.filter((value) => value !== null).length >= LEAST_POINTS)
  const target = measure.series.find(({ target }) => target !== undefined)
  const targetWords = target === undefined ? null : targetInWords(target, measure.unit)
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <MeasureTable {...{ measure, periods, named, targetWords }} />
      <LineChart
        id={`chart-${measure.key}`}
        title={measure.name}
        periods={periods.map(shortPeriod)}
        lines={lines}
        unit={measure.unit === '%' ? '%' : ''}
        target={
          target?.target === undefined || targetWords === null
            ? undefined
            : { value: target.target, label: `Target: ${targetWords}` }
        }
      />
    </div>
  )
}

function MeasureTable(props: {
  measure: Measure
  periods: ReturnType<typeof periodsOf>
  named: { series: Measure['series'][number]; label: string }[]
  targetWords: string | null
}) {
  const { measure, periods, named, targetWords } = props
  return (
    <Table
      id={`measure-${measure.key}`}
      dense
      small={periods.length <= 3}
      caption={
        <>
          {measure.name}
          {targetWords !== null && <span className="font-normal"> (target: {targetWords})</span>}
        </>
      }
      head={
        <>
          <ColumnHead>
            {named.some(({ series }) => series.organisation !== undefined)
              ? 'Organisation'
              : 'Measured'}
          </ColumnHead>
          {periods.map((period) => (
            <ColumnHead key={period} number>
              {periodInWords(period)}
            </ColumnHead>
          ))}
        </>
      }
    >
      {named.map(({ series, label }) => (
        <tr key={label}>
          <RowHead>{label}</RowHead>
          {periods.map((period) => (
            <Cell key={period} number label={periodInWords(period)}>
              {figureInWords(observationOf(series, period), measure.unit)}
              {observationOf(series, period)?.note !== undefined && (
                <small>{observationOf(series, period)?.note}</small>
              )}
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  )
}

/** 'April 2020' is 'Apr 2020' under a chart; other periods stay as they are. */
function shortPeriod(period: ReturnType<typeof periodsOf>[number]): string {
  return periodInWords(period).replace(/^([A-Z][a-z]{2})[a-z]+ (\d{4})$/, '$1 $2')
}
