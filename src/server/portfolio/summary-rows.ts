import { windowOf } from '@/domain/dates/approximate-window'
import { type Day, FIRST_DAY, LAST_DAY } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { Id } from '../db/schema/columns'
import type { ProgrammeRow } from './history-row'
import { type SummaryState, statesOf } from './summary-state'

/** A state and the days for which it holds: from `validFrom` until before `validTo`. */
export interface SummaryPeriod {
  publicView: boolean
  validFrom: Day
  validTo: Day
  state: SummaryState
}

/** Until when the period lasts that was in force in a view before some day. */
export interface FormerPeriod {
  publicView: boolean
  validTo: Day
}

export interface SummaryHistory {
  programmeId: Id<'programme'>
  periods: SummaryPeriod[]
  /** Empty where the periods are the whole history. */
  former: FormerPeriod[]
}

/**
 * What the list showed of a programme on every day, to staff and to the public, worked out from its facts alone.
 * Periods of one view follow each other without a gap from the day on which the programme came on record.
 */
export function summaryHistory(row: ProgrammeRow): SummaryHistory {
  const days = daysOfChange(row)
  const stateOfView = statesOf(row)
  const periods = [false, true].flatMap((publicView) =>
    periodsOf(days, (day) => stateOfView(day, publicView)).map((period) => ({
      publicView,
      ...period,
    })),
  )
  return { programmeId: row.id, periods, former: [] }
}

/** The same from a day on, for facts recorded on that day or later; what was in force before it stays as it is stored. */
export function summaryHistorySince(row: ProgrammeRow, day: Day): SummaryHistory {
  const days = daysOfChange(row)
  const before = days.findLast((other) => other < day)
  const since = [day, ...days.filter((other) => other > day)]
  const stateOfView = statesOf(row)
  const views = [false, true].map((publicView) => {
    const periods = periodsOf(since, (other) => stateOfView(other, publicView))
    const [first] = periods
    const goesOn =
      first !== undefined &&
      before !== undefined &&
      first.state.lastUpdate !== day &&
      isSame(first.state, stateOfView(before, publicView))
    return { publicView, first, periods: goesOn ? periods.slice(1) : periods, goesOn }
  })
  return {
    programmeId: row.id,
    periods: views.flatMap(({ publicView, periods }) =>
      periods.map((period) => ({ publicView, ...period })),
    ),
    former: views.flatMap(({ publicView, first, goesOn }) =>
      first === undefined ? [] : [{ publicView, validTo: goesOn ? first.validTo : day }],
    ),
  }
}

type Period = Omit<SummaryPeriod, 'publicView'>

function periodsOf(days: readonly Day[], stateAt: (day: Day) => SummaryState | null): Period[] {
  const periods: Period[] = []
  for (const validFrom of days) {
    const state = stateAt(validFrom)
    const last = periods.at(-1)
    if (state === null || (last && isSame(last.state, state))) continue
    if (last) last.validTo = validFrom
    periods.push({ validFrom, validTo: LAST_DAY, state })
  }
  return periods
}

const isSame = (one: SummaryState, other: SummaryState | null) =>
  other !== null && canonicalText(one) === canonicalText(other)

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
