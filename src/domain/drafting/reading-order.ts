// The one order in which the drafter reads a portfolio, so that a file with its rows shuffled gives the same report.
// Milestones stand by date, then key; ratings, forecasts and re-baselines by the day recorded, those of one day as in the
// file (the later one counts); observations by period; series by organisation; risks by score, highest first, then key.
// Programmes, sections, events, measures, decisions and references keep their author's order. Source: drafting, gate 6.

import type { ApproximateDate } from '../dates/approximate-date'
import { sortKeyOf, windowOf } from '../dates/approximate-window'
import { type Day, LAST_DAY } from '../dates/day'
import type { Measure, Milestone, PortfolioFile, Programme, Risk } from '../portfolio-file/schema'

/** The portfolio with every list whose order has no meaning put in the reading order. */
export function inReadingOrder(file: PortfolioFile): PortfolioFile {
  return {
    ...file,
    programmes: file.programmes.map(programmeInOrder),
    measures: file.measures.map(measureInOrder),
  }
}

function programmeInOrder(programme: Programme): Programme {
  return {
    ...programme,
    milestones: programme.milestones.map(milestoneInOrder).toSorted(byDate),
    ratings: programme.ratings.toSorted(byDayRecorded),
    measures: programme.measures.map(measureInOrder),
    risks: programme.risks.toSorted((a, b) => scoreOf(b) - scoreOf(a) || compare(a.key, b.key)),
    organisations: programme.organisations.toSorted(compare),
  }
}

function milestoneInOrder(milestone: Milestone): Milestone {
  return {
    ...milestone,
    forecasts: milestone.forecasts.toSorted(byDayRecorded),
    rebaselines: milestone.rebaselines.toSorted(byDayRecorded),
    dependsOn: milestone.dependsOn.toSorted(compare),
  }
}

function measureInOrder(measure: Measure): Measure {
  return {
    ...measure,
    series: measure.series
      .map((series) => ({
        ...series,
        observations: series.observations.toSorted(
          by(
            ({ period }) => firstDayOf(period),
            ({ period }) => sortKeyOf(period),
          ),
        ),
      }))
      .toSorted(by(({ organisation }) => organisation ?? '')),
  }
}

function firstDayOf(period: ApproximateDate): Day {
  return windowOf(period).first ?? sortKeyOf(period)
}

function dateOfMilestone({ actual, forecast, baseline, rebaselines }: Milestone): Day {
  const date = actual ?? forecast ?? rebaselines.at(-1)?.to ?? baseline
  return date === undefined ? LAST_DAY : sortKeyOf(date)
}

function scoreOf({ score, likelihood, impact }: Risk): number {
  return score ?? (likelihood ?? 0) * (impact ?? 0)
}

function by<Item>(...keys: ((item: Item) => string)[]): (a: Item, b: Item) => number {
  return (a, b) => {
    for (const key of keys) {
      const order = compare(key(a), key(b))
      if (order !== 0) return order
    }
    return 0
  }
}

const byDate = by<Milestone>(dateOfMilestone, ({ key }) => key)
const byDayRecorded = by<{ recordedOn: Day }>(({ recordedOn }) => recordedOn)

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
