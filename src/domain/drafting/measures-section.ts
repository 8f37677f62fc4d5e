// The section on service performance: what the table shows, what there was nothing of, what missed its target, who gave no
// figures; then each measure that is not by organisation, with its inputs, their mean and the target.
// Source: committee conventions, 13 (5); drafting, "an average without its inputs".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Measure, Organisation } from '../portfolio-file/schema'
import type { Block } from '../reports/document'
import { type SeriesView, viewSeries } from './derive-measure'
import { draftedParagraph } from './drafted-paragraph'
import { measuresTable } from './measures-table'
import type { Message } from './message'
import { seriesMessages } from './series-messages'
import { tableMessages } from './table-messages'

/** A section of measures over some periods; `key` starts the keys of its blocks. */
export interface MeasuresRequest {
  key: string
  heading: string
  measures: readonly Measure[]
  periods: readonly ApproximateDate[]
  organisations: readonly Organisation[]
}

/** More periods than this go into the table, for no sentence can carry them. */
const ROOM_IN_SENTENCE = 4

/** The blocks of a section of measures, unnumbered, and the messages that they tell. */
export function draftMeasuresSection({
  key,
  heading,
  measures,
  periods,
  organisations,
}: MeasuresRequest): {
  blocks: Block[]
  messages: Message[]
} {
  const views = measures.flatMap((measure) =>
    viewSeries(measure, `measures/${measure.key}`, organisations),
  )
  const wanted = views.map((view) => ({
    ...view,
    figures: view.figures.filter(({ observation }) => periods.includes(observation.period)),
  }))
  const isForTable = ({ organisation }: SeriesView) =>
    organisation !== undefined || periods.length > ROOM_IN_SENTENCE
  const tabled = wanted.filter(isForTable)
  const aboutTable = tableMessages(key, tabled)
  const alone = wanted
    .filter((view) => !isForTable(view))
    .map((view) => ({ view, about: seriesMessages(key, view) }))
  const table = measuresTable(`${key}/table`, heading, tabled, periods)
  return {
    blocks: [
      ...(aboutTable.length === 0
        ? []
        : [draftedParagraph({ key: `${key}/overview`, messages: aboutTable })]),
      ...(table === null ? [] : [table]),
      ...alone
        .filter(({ about }) => about.length > 0)
        .map(({ view, about }) =>
          draftedParagraph({ key: `${key}/measure/${view.measure.key}`, messages: about }),
        ),
    ],
    messages: [...aboutTable, ...alone.flatMap(({ about }) => about)],
  }
}
