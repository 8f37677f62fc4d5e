// Every fact that a draft could tell, one row a field, under the path by which sentences cite it. What only keeps the record
// (keys, sources, who may read an item) is no fact to be told. Source: drafting, "what was left out is listed with why".

import type {
  Action,
  Decision,
  Measure,
  PortfolioFile,
  Programme,
  Report,
  ToldPromise,
} from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import { factOf, programmePath } from './facts'
import { ratingPath } from './rating-slots'
import { recommendationPath } from './recommendations'

const KEPT_BY_THE_RECORD: ReadonlySet<string> = new Set(['key', 'source', 'visibility', 'currency'])

type Fields = Readonly<Record<string, unknown>>

/** The facts of a snapshot in the order of its record, then whom and when they speak of: by name, office and day. */
export function listAllFacts(file: PortfolioFile): FactRef[] {
  const { organisations, people, committees, meetings } = file
  return [
    ...file.programmes.flatMap(listFacts),
    ...file.measures.flatMap((measure) => measureFacts(`measures/${measure.key}`, measure)),
    ...file.promises.flatMap(promiseFacts),
    ...file.actions.flatMap(actionFacts),
    ...file.reports.flatMap(recommendationFacts),
    ...organisations.flatMap(({ key, name, abbreviation }) =>
      fieldsOf(`organisations/${key}`, { name, abbreviation }),
    ),
    ...people.flatMap(({ key, name, office }) => fieldsOf(`people/${key}`, { name, office })),
    ...committees.flatMap(({ key, name }) => fieldsOf(`committees/${key}`, { name })),
    ...meetings.flatMap(({ key, committee, date }) =>
      fieldsOf(`meetings/${key}`, { committee, date }),
    ),
  ]
}

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
    ...measures.flatMap((one) => measureFacts(`${path}/measures/${one.key}`, one)),
    ...risks.flatMap((one) => fieldsOf(`${path}/risks/${one.key}`, one)),
    ...events.flatMap((one) => fieldsOf(`${path}/events/${one.key}`, one)),
    ...decisions.flatMap((one) => decisionFacts(`${path}/decisions/${one.key}`, one)),
    ...dependencies.flatMap((one, place) => fieldsOf(`${path}/dependencies/${place}`, one)),
    ...references.flatMap((one, place) => fieldsOf(`${path}/references/${place}`, one)),
  ]
}

function measureFacts(path: string, { series, ...measure }: Measure): FactRef[] {
  return [...fieldsOf(path, measure), ...series.flatMap((each) => seriesFacts(path, each))]
}

function decisionFacts(path: string, { amount, ...decision }: Decision): FactRef[] {
  return [...fieldsOf(path, decision), ...fieldsOf(`${path}/amount`, amount ?? {})]
}

function promiseFacts({ closed, ...promise }: ToldPromise): FactRef[] {
  const path = `promises/${promise.key}`
  return [...fieldsOf(path, promise), ...fieldsOf(`${path}/closed`, closed ?? {})]
}

function actionFacts({ answer, ...action }: Action): FactRef[] {
  const path = `actions/${action.key}`
  return [...fieldsOf(path, action), ...fieldsOf(`${path}/answer`, answer ?? {})]
}

/** Of a report only what it asks for; the rest of it is what its author wrote. */
function recommendationFacts(report: Report): FactRef[] {
  return report.recommendations.flatMap((one, place) =>
    decisionFacts(recommendationPath(report, one, place), one),
  )
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
