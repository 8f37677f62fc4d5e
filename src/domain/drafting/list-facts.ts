// Every fact of a programme, one row a field, under the path by which sentences cite it. What only keeps the record (keys,
// sources, who may read an item) is no fact to be told. Source: drafting, "what was left out is listed with why".

import type { Programme } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import { factOf, programmePath } from './facts'
import { ratingPath } from './rating-slots'

const KEPT_BY_THE_RECORD: ReadonlySet<string> = new Set(['key', 'source', 'visibility', 'currency'])

type Fields = Readonly<Record<string, unknown>>

/** The facts of a programme as the snapshot holds it: `programmes/itm/milestones/hld`, field `baseline`, value `2020-07`. */
export function listFacts(programme: Programme): FactRef[] {
  const path = programmePath(programme)
  const { names, milestones, ratings, measures, risks, events, decisions, ...rest } = programme
  const { dependencies, references, ...own } = rest
  return [
    ...fieldsOf(path, own),
    ...names.flatMap((one) => fieldsOf(`${path}/names/${one.name}`, one)),
    ...milestones.flatMap(({ rebaselines, forecasts, ...one }) => {
      const at = `${path}/milestones/${one.key}`
      return [
        ...fieldsOf(at, one),
        ...rebaselines.flatMap((each) => fieldsOf(`${at}/rebaselines/${each.recordedOn}`, each)),
        ...forecasts.flatMap((each) => fieldsOf(`${at}/forecasts/${each.recordedOn}`, each)),
      ]
    }),
    ...ratings.flatMap((one) => fieldsOf(ratingPath(programme, one), one)),
    ...measures.flatMap(({ series, ...one }) => {
      const at = `${path}/measures/${one.key}`
      return [...fieldsOf(at, one), ...series.flatMap((each) => seriesFacts(at, each))]
    }),
    ...risks.flatMap((one) => fieldsOf(`${path}/risks/${one.key}`, one)),
    ...events.flatMap((one) => fieldsOf(`${path}/events/${one.key}`, one)),
    ...decisions.flatMap(({ amount, ...one }) => {
      const at = `${path}/decisions/${one.key}`
      return [...fieldsOf(at, one), ...fieldsOf(`${at}/amount`, amount ?? {})]
    }),
    ...dependencies.flatMap((one, place) => fieldsOf(`${path}/dependencies/${place}`, one)),
    ...references.flatMap((one, place) => fieldsOf(`${path}/references/${place}`, one)),
  ]
}

function seriesFacts(
  measure: string,
  { observations, ...series }: Programme['measures'][number]['series'][number],
): FactRef[] {
  const at = `${measure}/series/${series.organisation ?? 'all'}`
  return [
    ...fieldsOf(at, series),
    ...observations.flatMap((one) => fieldsOf(`${at}/observations/${one.period}`, one)),
  ]
}

/** The texts and numbers of one thing, and each of a list of keys. */
function fieldsOf(path: string, fields: Fields): FactRef[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    if (KEPT_BY_THE_RECORD.has(field)) return []
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((one) =>
      typeof one === 'string' || typeof one === 'number' ? [factOf(path, field, one)] : [],
    )
  })
}
