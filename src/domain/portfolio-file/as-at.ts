// A portfolio as it was known on a day: what was recorded later does not show, and of each forecast the latest one by then.
// What carries no day was known from the start. Source: portfolio file, "A view or a draft as at a day D".

import type { ApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { earlierOf } from '../dates/day-arithmetic'
import { forecastKnownOn, type RecordedForecast, recordedForecasts } from '../milestones/forecasts'
import { withNameAsAt } from '../programmes/names'
import { actionsAsAt, promisesAsAt } from './committee-lists'
import { dropDanglingLinks } from './links'
import type { Decision, Forecast, Measure, Milestone, PortfolioFile, Programme } from './schema'

/**
 * The portfolio as at a day. Its `asAt` never moves forward; the outcome of a meeting shows from the day of the meeting.
 * @example portfolioAsAt(file, asDay('2016-09-16')) // without anything recorded in 2020
 */
export function portfolioAsAt(file: PortfolioFile, day: Day): PortfolioFile {
  const later = new Set(file.meetings.filter(({ date }) => date > day).map(({ key }) => key))
  const decisionsAsAt = (decisions: readonly Decision[]) =>
    decisions
      .filter((decision) => wasKnown(decision, day))
      .map((decision) => (later.has(decision.soughtAt ?? '') ? undecided(decision) : decision))
  return dropDanglingLinks({
    ...file,
    asAt: earlierOf(file.asAt, day),
    meetings: file.meetings.map((meeting) => ({
      ...meeting,
      changes: meeting.changes.filter(({ on }) => on <= day),
    })),
    programmes: file.programmes.map((programme) => ({
      ...programmeAsAt(programme, day, file.asAt),
      decisions: decisionsAsAt(programme.decisions),
    })),
    measures: measuresAsAt(file.measures, day),
    reports: file.reports.map((report) => ({
      ...report,
      recommendations: decisionsAsAt(report.recommendations),
    })),
    promises: promisesAsAt(file.promises, day),
    actions: actionsAsAt(file.actions, day),
  })
}

/** One programme as at a day; `fileAsAt` is the day on which the file that it stands in was true. */
export function programmeAsAt(programme: Programme, day: Day, fileAsAt: Day): Programme {
  const named = withNameAsAt(programme, day)
  const milestones = programme.milestones.filter((milestone) => wasKnown(milestone, day))
  const unknown = new Set(
    programme.milestones.filter((milestone) => !wasKnown(milestone, day)).map(({ key }) => key),
  )
  return {
    ...named,
    milestones: milestones.map((milestone) => ({
      ...milestoneAsAt(milestone, day, fileAsAt),
      dependsOn: milestone.dependsOn.filter((key) => !unknown.has(key)),
    })),
    ratings: programme.ratings.filter((rating) => wasKnown(rating, day)),
    measures: measuresAsAt(programme.measures, day),
    risks: programme.risks.filter((risk) => wasKnown(risk, day)),
    events: programme.events.filter((event) => wasKnown(event, day)),
    decisions: programme.decisions.filter((decision) => wasKnown(decision, day)),
  }
}

function milestoneAsAt(milestone: Milestone, day: Day, fileAsAt: Day): Milestone {
  const recorded = recordedForecasts(milestone, fileAsAt)
  const known = forecastKnownOn(recorded, day)
  const isLatest = known === recorded.at(-1)
  const { forecast: _latest, reason, wording, ...rest } = milestone
  const thenReason = (isLatest ? reason : undefined) ?? known?.reason
  return {
    ...withoutLaterCompletion(rest, day),
    ...(known?.forecast ? { forecast: known.forecast } : {}),
    ...(thenReason === undefined ? {} : { reason: thenReason }),
    ...(isLatest && wording !== undefined ? { wording } : {}),
    rebaselines: milestone.rebaselines.filter((rebaseline) => wasKnown(rebaseline, day)),
    forecasts: forecastsAsAt(milestone, recorded, day),
  }
}

/** The list as at a day. A forecast of the milestone's own, made after those of its list, joins them. */
function forecastsAsAt(
  milestone: Milestone,
  recorded: readonly RecordedForecast[],
  day: Day,
): Forecast[] {
  if (milestone.forecasts.length === 0) return []
  return recorded.flatMap(({ recordedOn, ...forecast }) =>
    recordedOn !== null && recordedOn <= day ? [{ recordedOn, ...forecast }] : [],
  )
}

/** A milestone that was completed after the day was still open on it, in a state that is no longer on record. */
function withoutLaterCompletion(milestone: Milestone, day: Day): Milestone {
  const completedFrom = milestone.actual && windowOf(milestone.actual).first
  if (!completedFrom || completedFrom <= day) return milestone
  const { actual: _actual, status, conditions: _conditions, ...open } = milestone
  const isOpen = status !== 'done' && status !== 'done-with-conditions'
  return isOpen && status !== undefined ? { ...open, status } : open
}

/** Observations of a period that had not begun were not made yet, and a measure is not there before its first one. */
function measuresAsAt(measures: readonly Measure[], day: Day): Measure[] {
  return measures.flatMap((measure) => {
    const series = measure.series.map((held) => ({
      ...held,
      observations: held.observations.filter(({ period }) => hasBegun(period, day)),
    }))
    const had = measure.series.some(({ observations }) => observations.length > 0)
    const has = series.some(({ observations }) => observations.length > 0)
    return had && !has ? [] : [{ ...measure, series }]
  })
}

function hasBegun(period: ApproximateDate, day: Day): boolean {
  const { first, last } = windowOf(period)
  const known = first ?? last
  return known === null || known <= day
}

function undecided({
  outcome: _outcome,
  amendment: _amendment,
  minute: _minute,
  ...decision
}: Decision): Decision {
  return decision
}

function wasKnown({ recordedOn }: { recordedOn?: Day | undefined }, day: Day): boolean {
  return recordedOn === undefined || recordedOn <= day
}
