// Figures that need a word from the author: a note beside a figure, and a share of nothing that was recorded as a share.
// Source: portfolio file, Measure; committee conventions, 13 (5).

import type { Measure } from '../portfolio-file/schema'
import type { DocumentWarning } from '../reports/document'
import { type Figure, isEmpty, isReported, viewSeries } from './derive-measure'
import { factOf } from './facts'
import { printPeriods } from './periods-print'

/** The notes on the figures of some measures whose paths start with `path`. */
export function measureWarnings(measures: readonly Measure[], path: string): DocumentWarning[] {
  return measures.flatMap((measure) => {
    const figures = viewSeries(measure, `${path}/${measure.key}`, []).flatMap(
      (view) => view.figures,
    )
    return [...noteWarnings(measure, figures), ...emptyWarning(measure, figures)]
  })
}

function noteWarnings({ name }: Measure, figures: readonly Figure[]): DocumentWarning[] {
  return figures.flatMap(({ observation, path }) => {
    const { note, period } = observation
    if (note === undefined) return []
    const message = `The figure for ${name} ${printPeriods([period], 'and')} has a note: ${note}.`
    return [{ code: 'note-on-figure', message, facts: [factOf(path, 'note', note)] }]
  })
}

function emptyWarning(measure: Measure, figures: readonly Figure[]): DocumentWarning[] {
  const empty = figures.filter(
    (figure) => isReported(figure) && isEmpty(figure, measure) && figure.observation.value !== 0,
  )
  if (empty.length === 0) return []
  const periods = [...new Set(empty.map(({ observation }) => observation.period))]
  const message = `${measure.name}: ${printPeriods(periods, 'and')} a percentage is recorded where there was nothing to count. The draft says so.`
  return [
    { code: 'share-of-nothing', message, facts: empty.map(({ path }) => factOf(path, 'count', 0)) },
  ]
}
