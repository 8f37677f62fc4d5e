import { windowOf } from '@/domain/dates/approximate-window'
import { type Day, FIRST_DAY, LAST_DAY } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { Programme } from '@/domain/portfolio-file/schema'
import { summariseProgramme } from '@/domain/programmes/summary'
import type { Id } from '../db/schema/columns'
import type { ProgrammeRow } from './history-row'
import { isKnownOn } from './known'
import { milestoneAt } from './milestone-from-row'
import { programmeAt } from './programme-from-row'

/** What a list shows of a programme from a day on; `lead` is a key. */
export type SummaryState = ReturnType<typeof stateOn>

/** A state and the days for which it holds: from `validFrom` until before `validTo`. */
export interface SummaryPeriod {
  publicView: boolean
  validFrom: Day
  validTo: Day
  state: SummaryState
}

export interface SummaryHistory {
  programmeId: Id<'programme'>
  periods: SummaryPeriod[]
}

/**
 * What the list showed of a programme on every day, to staff and to the public, worked out from its facts alone.
 * Periods of one view follow each other without a gap from the day on which the programme came on record.
 */
export function summaryHistory(row: ProgrammeRow): SummaryHistory {
  return { programmeId: row.id, periods: periodsOf(row, daysOfChange(row)) }
}

/**
 * The same from a day on, for facts recorded on that day or later: the first period of each view is the one that was in
 * force before the day, from its last change.
 */
export function summaryHistorySince(row: ProgrammeRow, day: Day): SummaryHistory {
  const days = daysOfChange(row)
  const before = days.findLast((other) => other < day)
  return {
    programmeId: row.id,
    periods: periodsOf(row, [
      ...(before === undefined ? [] : [before]),
      day,
      ...days.filter((other) => other > day),
    ]),
  }
}

function periodsOf(row: ProgrammeRow, days: readonly Day[]): SummaryPeriod[] {
  const staff: SummaryPeriod[] = []
  const everybody: SummaryPeriod[] = []
  const milestoneOf = milestoneReader(row)
  const isAllPublic = hasNoSecrets(row)
  for (const day of days) {
    const programme = programmeAt(row, day, milestoneOf)
    if (programme === null) continue
    const state = stateOn(row, day, programme)
    extend(staff, false, day, state)
    const shown = isAllPublic ? programme : publicPart(programme)
    if (shown !== null) extend(everybody, true, day, isAllPublic ? state : stateOn(row, day, shown))
  }
  return [...staff, ...everybody]
}

/** Reads each milestone that was never edited once, not once for every day. */
function milestoneReader(row: ProgrammeRow): typeof milestoneAt {
  const unedited = new Map(
    row.milestones
      .filter(({ revisions }) => revisions.length === 0)
      .map((milestone) => [milestone, milestoneAt(milestone, LAST_DAY)]),
  )
  return (milestone, day) => unedited.get(milestone) ?? milestoneAt(milestone, day)
}

function hasNoSecrets({ milestones, ratings, risks, events, decisions, ...row }: ProgrammeRow) {
  return [row, ...milestones, ...ratings, ...risks, ...events, ...decisions].every(
    ({ visibility }) => visibility === null,
  )
}

function extend(
  periods: SummaryPeriod[],
  publicView: boolean,
  validFrom: Day,
  state: SummaryState,
): void {
  const last = periods.at(-1)
  if (last && canonicalText(last.state) === canonicalText(state)) return
  if (last) last.validTo = validFrom
  periods.push({ publicView, validFrom, validTo: LAST_DAY, state })
}

/** The days on which something about the programme may have come to be known, or become true, oldest first. */
function daysOfChange(row: ProgrammeRow): Day[] {
  const start = row.recordedOn ?? FIRST_DAY
  const recorded = [
    ...row.names,
    ...row.revisions,
    ...row.ratings,
    ...row.risks,
    ...row.events,
    ...row.decisions,
    ...row.milestones.flatMap((milestone) => [
      milestone,
      ...milestone.forecasts,
      ...milestone.rebaselines,
      ...milestone.revisions,
    ]),
  ].flatMap(({ recordedOn }) => recordedOn ?? [])
  const renamed = row.names.flatMap(({ until }) => (until === null ? [] : addDays(until, 1)))
  const later = [...recorded, ...renamed, ...completions(row)].filter((day) => day > start)
  return [start, ...[...new Set(later)].toSorted()]
}

function completions(row: ProgrammeRow): Day[] {
  return row.milestones.flatMap(({ actual, revisions }) =>
    [actual, ...revisions.map(({ state }) => state.actual)].flatMap((date) =>
      date == null ? [] : (windowOf(date).first ?? []),
    ),
  )
}

function publicPart(programme: Programme): Programme | null {
  const lists = { organisations: [], people: [], committees: [], meetings: [] }
  const { file } = publicView({
    format: 'milepost/portfolio',
    version: 1,
    asAt: FIRST_DAY,
    ...lists,
    programmes: [programme],
    measures: [],
    reports: [],
  })
  return file.programmes[0] ?? null
}

function stateOn(row: ProgrammeRow, day: Day, programme: Programme) {
  const { next, lastUpdate, ...summary } = summariseProgramme(programme)
  const { name, abbreviation, stage, status, lead } = programme
  return {
    name,
    abbreviation: abbreviation ?? null,
    stage: stage ?? null,
    status: status ?? null,
    lead: lead ?? null,
    ...summary,
    nextName: next?.name ?? null,
    nextDate: next?.date ?? null,
    nextSortDay: next?.sortDay ?? null,
    firstDueLast: summary.openDueLast[0] ?? null,
    lastUpdate: latest([lastUpdate, lastEdit(row, day, programme)]),
  }
}

function latest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

/** The latest day by then on which the programme, or a milestone that this view shows, was edited. */
function lastEdit(row: ProgrammeRow, day: Day, programme: Programme): Day | null {
  const shown = new Set(programme.milestones.map(({ key }) => key))
  const milestones = row.milestones.filter(({ key }) => shown.has(key))
  const edits = [row, ...milestones].flatMap(({ revisions }) => revisions.filter(isKnownOn(day)))
  return (
    edits
      .flatMap(({ recordedOn }) => recordedOn ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}
