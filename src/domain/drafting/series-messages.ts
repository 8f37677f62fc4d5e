// A few figures of one measure in a sentence, each with its own month, then their mean beside its inputs and the target
// that each is held against. Source: drafting, "an average without its inputs"; how reports talk, 2 "Metrics".

import type { FactRef } from '../reports/document'
import {
  figureFacts,
  figureSlot,
  isEmpty,
  isReported,
  measureSlot,
  quantityOf,
  type ReportedFigure,
  type SeriesView,
  unitFacts,
} from './derive-measure'
import { factOf } from './facts'
import { comparedPart } from './figure-parts'
import type { Message, Part, Slot } from './message'
import { directionOf, printQuantity } from './numbers'
import { areConsecutiveMonths, periodsSlot } from './periods-print'
import { engine, happened, message, part } from './slots'
import { outcomeOf, targetSlot } from './targets'

/** The messages about one measure that is not by organisation; none when it has no figures at all. */
export function seriesMessages(section: string, view: SeriesView): Message[] {
  const { measure, path } = view
  const id = `${section}/measure/${measure.key}`
  const about = (name: string, parts: Part[]) =>
    message({ id: id + name, subject: path, topic: 'measures', parts })
  const figures = view.figures.filter(isReported).filter((figure) => !isEmpty(figure, measure))
  const missing = view.figures.filter((figure) => !isReported(figure))
  const [only] = figures
  const missingPart = part('measure-missing', {
    measure: measureSlot(view),
    when: periodsSlot(missing, 'or'),
  })
  const gaps = missing.length === 0 ? [] : [about('/gaps', [missingPart])]
  if (only === undefined) return gaps
  return [about('', [seriesPart(view, figures)]), ...meanMessages(view, figures, about), ...gaps]
}

function seriesPart(view: SeriesView, figures: readonly ReportedFigure[]): Part {
  const [one, two, more] = figures
  if (one && two && more === undefined) return comparedPart(view, two, one)
  const slots = { measure: measureSlot(view), figures: figuresSlot(view, figures) }
  const steps = figures
    .slice(1)
    .map((figure, at) => directionOf(quantityOf(figures[at] ?? figure), quantityOf(figure)))
  const [first] = steps
  const isSteady = (first === 'rose' || first === 'fell') && steps.every((step) => step === first)
  if (!isSteady) {
    const noun = engine(figures.length === 1 ? 'figure' : 'figures')
    return part('series', { ...slots, noun, verb: engine(figures.length === 1 ? 'is' : 'are') })
  }
  return part('series-moved', {
    ...slots,
    direction: engine(first, figures.flatMap(figureFacts)),
    time: timeSlot(figures),
  })
}

function figuresSlot({ measure }: SeriesView, figures: readonly ReportedFigure[]): Slot {
  const slots = figures.map((figure): Slot => {
    const { period } = figure.observation
    const when = happened({ date: period, fact: factOf(figure.path, 'period', period) })
    return { as: 'sequence', slots: [figureSlot(figure, measure), when] }
  })
  return { as: 'list', slots, joiner: 'and' }
}

function timeSlot(figures: readonly ReportedFigure[]): Slot {
  return engine(
    areConsecutiveMonths(figures.map(({ observation }) => observation.period)) ? 'month' : 'time',
  )
}

function meanMessages(
  view: SeriesView,
  figures: readonly ReportedFigure[],
  about: (name: string, parts: Part[]) => Message,
): Message[] {
  const target = targetSlot(view)
  const missed = figures.filter((figure) => outcomeOf(view, figure) === 'missed')
  const areMet = target !== null && figures.every((figure) => outcomeOf(view, figure) === 'met')
  const isAllExact = figures.every(({ observation }) => observation.qualifier === undefined)
  const missedMessage =
    target === null || missed.length === 0
      ? []
      : [about('/target', [part('series-missed', { target, periods: periodsSlot(missed, 'and') })])]
  if (figures.length < 2 || !isAllExact) {
    return missedMessage.length > 0 || target === null
      ? missedMessage
      : [about('/target', [part('target', { target })])]
  }
  const tail = areMet
    ? [part('and-each-met', { target, time: timeSlot(figures) })]
    : target !== null && missed.length === 0
      ? [part('and-target', { target })]
      : []
  return [
    about('/mean', [part('mean', { mean: meanSlot(view, figures) }), ...tail]),
    ...missedMessage,
  ]
}

/** The mean to the nearest whole number, or to one decimal where the inputs have decimals, and whether it was rounded. */
function meanSlot({ measure, path }: SeriesView, figures: readonly ReportedFigure[]): Slot {
  const values = figures.map(({ observation }) => observation.value)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const scale = values.every(Number.isInteger) ? 1 : 10
  const rounded = Math.round(mean * scale) / scale
  const facts: FactRef[] = [...figures.flatMap(figureFacts), ...unitFacts({ path }, measure)]
  return engine(
    printQuantity({ value: rounded }, measure.unit) + (rounded === mean ? '' : ' (rounded)'),
    facts,
  )
}
