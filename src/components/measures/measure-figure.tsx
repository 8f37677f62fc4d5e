import { NotPublic } from '@/components/classification/not-public'
import { capitalised } from '@/components/programmes/words'
import { LineChart } from '@/components/ui/line-chart'
import { printQuantity } from '@/domain/drafting/numbers'
import type { Measure } from '@/domain/portfolio-file/schema'
import { observationOf, periodInWords, periodsOf, pointOf, targetInWords } from './figures'
import { measureFinding } from './finding'
import { MeasureTable, SeriesTable } from './measure-tables'

interface MeasureFigureProps {
  measure: Measure
  /** Names of the organisations by key. */
  organisations: ReadonlyMap<string, string>
  /** Where a figure is recorded, for those who may; under it the measure is described anew. */
  record?: string | null
}

const LEAST_POINTS = 2

/** A measure as a small chart, when there is a course to draw, and always as the table of its figures. */
export function MeasureFigure({ measure, organisations, record = null }: MeasureFigureProps) {
  const periods = periodsOf(measure)
  const named = measure.series.map((series) => ({
    series,
    label:
      series.organisation === undefined
        ? ''
        : (organisations.get(series.organisation) ?? series.organisation),
  }))
  const [only] = named
  const caption = <Caption measure={measure} />
  return (
    <div className="grid items-start gap-x-12 gap-y-4 lg:grid-cols-2">
      <Chart measure={measure} named={named} />
      {only !== undefined && named.length === 1 && only.label === '' ? (
        <SeriesTable measure={measure} series={only.series} caption={caption} />
      ) : (
        <MeasureTable measure={measure} periods={periods} named={named} caption={caption} />
      )}
      {record !== null && (
        <p className="no-print lg:col-span-2">
          <a href={record} aria-label={`Record a figure: ${measure.name}`}>
            Record a figure
          </a>
          {' or '}
          <a href={`${record}/edit`} aria-label={`Rename it or change its target: ${measure.name}`}>
            rename it or change its target
          </a>
        </p>
      )}
    </div>
  )
}

function Chart({
  measure,
  named,
}: {
  measure: Measure
  named: { series: Measure['series'][number]; label: string }[]
}) {
  const periods = periodsOf(measure)
  const lines = named
    .map(({ series, label }) => ({
      label,
      values: periods.map((period) => pointOf(observationOf(series, period), measure.unit)),
    }))
    .filter(({ values }) => values.filter((value) => value !== null).length >= LEAST_POINTS)
  if (lines.length === 0) return null
  const aimed = measure.series.find(({ target }) => target !== undefined)
  const words = aimed === undefined ? null : targetInWords(aimed, measure.unit)
  const unit = measure.unit === '%' ? '%' : undefined
  return (
    <LineChart
      id={`chart-${measure.key}`}
      title={measureFinding(measure)}
      periods={periods.map(shortPeriod)}
      lines={lines}
      print={(value) => printQuantity({ value }, unit)}
      target={
        aimed?.target === undefined || words === null
          ? undefined
          : { value: aimed.target, label: `Target: ${words}` }
      }
    />
  )
}

function Caption({ measure }: { measure: Measure }) {
  const aimed = measure.series.find(({ target }) => target !== undefined)
  const words = aimed === undefined ? null : targetInWords(aimed, measure.unit)
  return (
    <>
      {capitalised(measure.name)} <NotPublic visibility={measure.visibility} />
      {words !== null && <span className="font-normal"> (target: {words})</span>}
    </>
  )
}

/** 'April 2020' is 'Apr 2020' under a chart; other periods stay as they are. */
function shortPeriod(period: ReturnType<typeof periodsOf>[number]): string {
  return periodInWords(period).replace(/^([A-Z][a-z]{2})[a-z]+ (\d{4})$/, '$1 $2')
}
