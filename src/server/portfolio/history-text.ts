import {
  decisions,
  dependencies,
  events,
  measureSeries,
  measures,
  milestoneForecasts,
  milestoneRebaselines,
  milestoneRevisions,
  milestones,
  observations,
  organisations,
  people,
  programmeNames,
  programmeRevisions,
  programmes,
  ratings,
  risks,
} from '../db/schema'
import { jsonList, jsonObject, jsonOne, textOfSchema } from '../db/schema/json-rows'
import * as keys from './history-row'

/** Who the text is for. The public's role may not read the columns that mix: functions give it what is public of them. */
type Reader = 'staff' | 'public'

const ifPublic = (reader: Reader, alias: string) =>
  reader === 'public' ? ` and ${alias}.visibility is null` : ''

function forecastObject(reader: Reader): string {
  const { FORECAST, PUBLIC_FORECAST } = keys
  return reader === 'public'
    ? jsonObject(milestoneForecasts, 'f', PUBLIC_FORECAST, { toldTo: 'public_told_to(f.id)' })
    : jsonObject(milestoneForecasts, 'f', FORECAST)
}

function milestoneObject(reader: Reader): string {
  const parts = {
    forecasts: jsonList(
      forecastObject(reader),
      'milestone_forecast f where f.milestone_id = m.id',
      'f.id',
    ),
    rebaselines: jsonList(
      jsonObject(milestoneRebaselines, 'b', keys.REBASELINE),
      'milestone_rebaseline b where b.milestone_id = m.id',
      'b.id',
    ),
    revisions: jsonList(
      jsonObject(milestoneRevisions, 'r', keys.REVISION),
      'milestone_revision r where r.milestone_id = m.id',
      'r.id',
    ),
  }
  return reader === 'public'
    ? jsonObject(milestones, 'm', keys.PUBLIC_MILESTONE, {
        ...parts,
        dependsOn: 'public_depends_on(m.id)',
      })
    : jsonObject(milestones, 'm', keys.MILESTONE, parts)
}

function ratingObject(reader: Reader): string {
  return reader === 'public'
    ? jsonObject(ratings, 'r', keys.PUBLIC_RATING, { previous: 'public_previous(r.id)' })
    : jsonObject(ratings, 'r', keys.RATING)
}

const seriesObject = jsonObject(measureSeries, 's', keys.SERIES, {
  organisation: jsonOne(
    jsonObject(organisations, 'o', ['key']),
    'organisation o where o.id = s.organisation_id',
  ),
  observations: jsonList(
    jsonObject(observations, 'v', keys.OBSERVATION),
    'observation v where v.series_id = s.id',
    'v.id',
  ),
})

const measureText = jsonObject(measures, 'e', keys.MEASURE, {
  series: jsonList(seriesObject, 'measure_series s where s.measure_id = e.id', 's.position, s.id'),
})

const personObject = jsonObject(people, 'x', keys.PERSON)
const key = (alias: string) => `json_build_object('key', ${alias}.key)`
const of = (table: string, alias: string) => `${table} ${alias} where ${alias}.programme_id = p.id`

/** What stands in place of what is withheld: which list, where in it, since when and on what ground. */
const withheldObject = `json_build_object('list', w.list, 'id', w.id, 'place', w.place, 'key', w.key,
  'recordedOn', w.recorded_on, 'visibility', w.visibility,
  'corrects', case when w.list = 'ratings' then withheld_corrects(w.id) end)`

function programmeText(reader: Reader): string {
  const facts = (object: string, table: string, alias: string, order: string) =>
    jsonList(object, `${of(table, alias)}${ifPublic(reader, alias)}`, order)
  const place = reader === 'public' ? 'x.public_sort_path' : 'x.sort_path'
  return jsonObject(programmes, 'p', keys.PROGRAMME, {
    ...linkParts(place),
    ...recordParts,
    milestones: facts(milestoneObject(reader), 'milestone', 'm', 'm.position, m.id'),
    ratings: facts(ratingObject(reader), 'rating', 'r', 'r.id'),
    risks: facts(jsonObject(risks, 'r', keys.RISK), 'risk', 'r', 'r.position, r.id'),
    events: facts(jsonObject(events, 'e', keys.EVENT), 'event', 'e', 'e.position, e.id'),
    decisions: facts(
      jsonObject(decisions, 'd', keys.DECISION),
      'decision',
      'd',
      'd.position, d.id',
    ),
    measures: facts(measureText, 'measure', 'e', 'e.position, e.id'),
    ...(reader === 'public'
      ? { withheld: jsonList(withheldObject, 'withheld_facts(array[p.id]) w', 'w.place, w.id') }
      : {}),
  })
}

/** Whom the programme names: those above and beside it, people and organisations. */
function linkParts(place: string): Record<string, string> {
  return {
    parent: jsonOne(key('x'), 'programme x where x.id = p.parent_id'),
    lead: jsonOne(personObject, 'person x where x.id = p.lead_id'),
    sponsor: jsonOne(personObject, 'person x where x.id = p.sponsor_id'),
    organisations: jsonList(
      jsonObject(organisations, 'o', keys.ORGANISATION),
      'programme_organisation po join organisation o on o.id = po.organisation_id where po.programme_id = p.id',
      'po.position',
    ),
    dependencies: jsonList(
      jsonObject(dependencies, 'd', keys.DEPENDENCY, { on: key('x') }),
      'dependency d join programme x on x.id = d.on_id where d.programme_id = p.id',
      'd.position, d.id',
    ),
    dependedOnBy: jsonList(
      jsonObject(dependencies, 'd', keys.DEPENDENCY, { programme: key('x') }),
      'dependency d join programme x on x.id = d.programme_id where d.on_id = p.id',
      `${place}, d.id`,
    ),
  }
}

const recordParts = {
  names: jsonList(jsonObject(programmeNames, 'n', keys.NAME), of('programme_name', 'n'), 'n.id'),
  revisions: jsonList(
    jsonObject(programmeRevisions, 'r', keys.REVISION),
    of('programme_revision', 'r'),
    'r.id',
  ),
}

/** A programme `p` as a `ProgrammeRow`. */
export const programmeObject = textOfSchema(programmeText('staff'))

/** A programme `p` as a `PublicProgrammeRow`. */
export const publicProgrammeObject = textOfSchema(programmeText('public'))

/** A measure `e` as a `MeasureRow`. */
export const measureObject = textOfSchema(measureText)
