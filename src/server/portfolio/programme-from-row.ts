import type { Day } from '@/domain/dates/day'
import { programmeAsAt } from '@/domain/portfolio-file/as-at'
import type { Programme } from '@/domain/portfolio-file/schema'
import { ratingsInForce } from '@/domain/ratings/in-force'
import { filled } from './filled'
import type { ProgrammeRow } from './history-row'
import { isKnownOn, latestByKey, latestOf } from './known'
import { measuresAt } from './measure-from-row'
import { milestoneAt } from './milestone-from-row'
import { ratingFromRow } from './rating-from-row'

/**
 * The programme as the portfolio knew it on the day; null while it was not on record. `milestoneOf` may give a milestone
 * with more than was known by then, which is cut off here.
 */
export function programmeAt(
  row: ProgrammeRow,
  day: Day,
  milestoneOf = milestoneAt,
): Programme | null {
  return isKnownOn(day)(row)
    ? programmeAsAt(programmeOnRecord(row, day, milestoneOf), day, day)
    : null
}

/** What had been recorded of the programme by the day, whatever day it speaks of. */
export function programmeOnRecord(
  row: ProgrammeRow,
  day: Day,
  milestoneOf = milestoneAt,
): Programme {
  const known = isKnownOn(day)
  return {
    ...ownColumns(row, day),
    names: row.names.filter(known).map(({ id, recordedOn, ...name }) => filled(name)),
    organisations: row.organisations.map(({ key }) => key),
    milestones: row.milestones.filter(known).map((milestone) => milestoneOf(milestone, day)),
    ...factsAt(row, day),
    measures: measuresAt(row.measures, day),
    dependencies: row.dependencies.map(({ on, ...rest }) => ({ on: on.key, ...filled(rest) })),
    references: row.references.map((text) => ({ text })),
  }
}

function ownColumns(row: ProgrammeRow, day: Day) {
  const { key, name, abbreviation, kind, objective, stage, status, visibility, source } = row
  const now = {
    name,
    abbreviation,
    objective,
    stage,
    status,
    lead: row.lead?.key ?? null,
    sponsor: row.sponsor?.key ?? null,
  }
  const then = { ...now, ...stateAt(row, day) }
  return filled({ key, kind, parent: row.parent?.key ?? null, visibility, source, ...then })
}

/** How the programme stood on the day, where it was edited since it was first recorded. */
function stateAt(row: ProgrammeRow, day: Day) {
  if (row.revisions.length === 0) return {}
  const known = row.revisions.filter(isKnownOn(day))
  return { ...NOTHING, ...(latestOf(known) ?? row.revisions[0])?.state }
}

const NOTHING = {
  abbreviation: undefined,
  objective: undefined,
  stage: undefined,
  status: undefined,
  lead: undefined,
  sponsor: undefined,
}

function factsAt(row: ProgrammeRow, day: Day) {
  const known = isKnownOn(day)
  return {
    ratings: ratingsInForce(row.ratings, day).map(ratingFromRow),
    risks: latestByKey(row.risks.filter(known), ({ key }) => key).map(({ id, position, ...risk }) =>
      filled(risk),
    ),
    events: latestByKey(row.events.filter(known), ({ key, id }) => key ?? `#${id}`).map(
      ({ id, position, ...event }) => filled(event),
    ),
    decisions: row.decisions
      .filter(known)
      .map(({ id, position, version, ...decision }) => filled(decision)),
  }
}
