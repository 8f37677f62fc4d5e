import type { ReactNode } from 'react'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import type { Measure, MeasureSeries } from '@/domain/portfolio-file/schema'
import { figureInWords, observationOf, periodInWords, type periodsOf } from './figures'

/** Organisation by period. */
export function MeasureTable(props: {
  measure: Measure
  periods: ReturnType<typeof periodsOf>
  named: { series: MeasureSeries; label: string }[]
  caption: ReactNode
}) {
  const { measure, periods, named, caption } = props
  const head = (
    <>
      <ColumnHead>Organisation</ColumnHead>
      {periods.map((period) => (
        <ColumnHead key={period} number>
          {periodInWords(period)}
        </ColumnHead>
      ))}
    </>
  )
  return (
    <Table
      id={`measure-${measure.key}`}
      dense
      small={periods.length <= 3}
      caption={caption}
      head={head}
    >
      {named.map(({ series, label }) => (
        <tr key={label}>
          <RowHead>{label === '' ? 'All' : label}</RowHead>
          {periods.map((period) => (
            <Cell key={period} number label={periodInWords(period)}>
              <Figure observation={observationOf(series, period)} unit={measure.unit} />
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  )
}

/** One series, a row for each period. */
export function SeriesTable({
  measure,
  series,
  caption,
}: {
  measure: Measure
  series: MeasureSeries
  caption: ReactNode
}) {
  const head = (
    <>
      <ColumnHead>When</ColumnHead>
      <ColumnHead number>Figure</ColumnHead>
    </>
  )
  return (
    <Table id={`measure-${measure.key}`} dense small caption={caption} head={head}>
      {series.observations.map((observation) => (
        <tr key={observation.period}>
          <RowHead>{periodInWords(observation.period)}</RowHead>
          <Cell number label="Figure">
            <Figure observation={observation} unit={measure.unit} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}

function Figure(props: {
  observation: MeasureSeries['observations'][number] | undefined
  unit: string | undefined
}) {
  const { observation, unit } = props
  return (
    <>
      {figureInWords(observation, unit)}
      {observation?.note !== undefined && <small>{observation.note}</small>}
    </>
  )
}
