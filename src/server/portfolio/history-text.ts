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

const milestoneObject = jsonObject(milestones, 'm', keys.MILESTONE, {
  forecasts: jsonList(
    jsonObject(milestoneForecasts, 'f', keys.FORECAST),
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
})

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

const programmeText = jsonObject(programmes, 'p', keys.PROGRAMME, {
  parent: jsonOne(key('x'), 'programme x where x.id = p.parent_id'),
  lead: jsonOne(personObject, 'person x where x.id = p.lead_id'),
  sponsor: jsonOne(personObject, 'person x where x.id = p.sponsor_id'),
  names: jsonList(jsonObject(programmeNames, 'n', keys.NAME), of('programme_name', 'n'), 'n.id'),
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
    'x.sort_path, d.id',
  ),
  revisions: jsonList(
    jsonObject(programmeRevisions, 'r', keys.REVISION),
    of('programme_revision', 'r'),
    'r.id',
  ),
  milestones: jsonList(milestoneObject, of('milestone', 'm'), 'm.position, m.id'),
  ratings: jsonList(jsonObject(ratings, 'r', keys.RATING), of('rating', 'r'), 'r.id'),
  risks: jsonList(jsonObject(risks, 'r', keys.RISK), of('risk', 'r'), 'r.position, r.id'),
  events: jsonList(jsonObject(events, 'e', keys.EVENT), of('event', 'e'), 'e.position, e.id'),
  decisions: jsonList(
    jsonObject(decisions, 'd', keys.DECISION),
    of('decision', 'd'),
    'd.position, d.id',
  ),
  measures: jsonList(measureText, of('measure', 'e'), 'e.position, e.id'),
})

/** A programme `p` as a `ProgrammeRow`. */
export const programmeObject = textOfSchema(programmeText)

/** A measure `e` as a `MeasureRow`. */
export const measureObject = textOfSchema(measureText)
