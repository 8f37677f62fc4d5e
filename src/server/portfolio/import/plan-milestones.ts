import { type Day, FIRST_DAY } from '@/domain/dates/day'
import { type RecordedForecast, recordedForecasts } from '@/domain/milestones/forecasts'
import type { Milestone, Rebaseline } from '@/domain/portfolio-file/schema'
import { type Changes, changesIn, newIn } from './changes'
import { milestoneFields } from './fields'

/** Something that belongs to a milestone, by its key. */
export type OfMilestone<Item> = Item & { milestone: string }

/** A forecast without a day came with its milestone. */
export type ForecastOfMilestone = OfMilestone<RecordedForecast> & { identity: string }

export interface MilestoneChanges {
  milestones: Changes<Milestone>
  forecasts: Changes<ForecastOfMilestone>
  rebaselines: Changes<OfMilestone<Rebaseline>>
}

interface MilestonesAsAt {
  milestones: readonly Milestone[]
  /** The day of the file: a forecast that its list does not end with was made on it. */
  asAt: Day
}

/** Forecasts and re-baselines are added to; of one day and date there is one, whatever reason it gives. */
export function planMilestones(before: MilestonesAsAt, after: MilestonesAsAt): MilestoneChanges {
  return {
    milestones: changesIn(before.milestones, after.milestones, ({ key }) => key, milestoneFields),
    forecasts: newIn(forecastsOf(before), forecastsOf(after), ({ identity }) => identity),
    rebaselines: newIn(
      rebaselinesOf(before),
      rebaselinesOf(after),
      ({ milestone, recordedOn, to }) => `${milestone} ${recordedOn} ${to}`,
    ),
  }
}

function forecastsOf({ milestones, asAt }: MilestonesAsAt): ForecastOfMilestone[] {
  return milestones.flatMap((milestone) =>
    recordedForecasts(milestone, asAt).map((forecast) => ({
      ...forecast,
      milestone: milestone.key,
      identity: `${milestone.key} ${forecast.recordedOn ?? FIRST_DAY} ${forecast.forecast}`,
      recordedOn: milestone.forecasts.length === 0 ? null : forecast.recordedOn,
    })),
  )
}

function rebaselinesOf({ milestones }: MilestonesAsAt): OfMilestone<Rebaseline>[] {
  return milestones.flatMap(({ key, rebaselines }) =>
    rebaselines.map((rebaseline) => ({ ...rebaseline, milestone: key })),
  )
}
