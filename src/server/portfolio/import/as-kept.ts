import { type Day, FIRST_DAY } from '@/domain/dates/day'
import { recordedForecasts } from '@/domain/milestones/forecasts'
import { milestoneOf } from '@/domain/portfolio-file/committee-lists'
import type {
  Decision,
  Milestone,
  PortfolioFile,
  Programme,
  ProgrammeEvent,
  Rating,
  ToldPromise,
} from '@/domain/portfolio-file/schema'
import { ownReason } from './fields'

/**
 * A file written as the record keeps it, to be laid over `base`. What is known by what it says alone (ratings, events and
 * decisions without a key) has to say it in the same words, or it would be taken for something new. A forecast of a
 * milestone on record counts from the day on which the file knew it: an older file does not undo a newer forecast.
 */
export function asKept(file: PortfolioFile, base: PortfolioFile): PortfolioFile {
  const onRecord = new Map(
    base.programmes.flatMap(({ key, milestones }) =>
      milestones.map((milestone) => [`${key}/${milestone.key}`, milestone] as const),
    ),
  )
  return {
    ...file,
    programmes: file.programmes.map((programme) => ({
      ...programmeAsKept(programme),
      milestones: programme.milestones.map((milestone) => {
        const former = onRecord.get(`${programme.key}/${milestone.key}`)
        return former === undefined ? milestone : asUpdate(milestone, former, file.asAt)
      }),
    })),
    promises: file.promises.map(withMilestoneInFull),
  }
}

/** `former` has its forecasts listed. A date that it has had before is news only in a file that is newer than its forecasts. */
function asUpdate(milestone: Milestone, former: Milestone, asAt: Day): Milestone {
  const { forecast } = milestone
  const listed = withListedForecasts(milestone, asAt)
  if (forecast === undefined || milestone.forecasts.length > 0) return listed
  const latest = recordedForecasts(former, asAt).at(-1)
  const isKnown = former.forecasts.some((recorded) => recorded.forecast === forecast)
  const isNewer = latest?.recordedOn == null || latest.recordedOn < asAt
  if (latest?.forecast === forecast || (isKnown && !isNewer)) return { ...listed, forecasts: [] }
  return { ...listed, forecasts: listed.forecasts.map((own) => ({ ...own, recordedOn: asAt })) }
}

/** A file in which every forecast stands in the list of forecasts. */
export function withForecastsListed(file: PortfolioFile): PortfolioFile {
  return {
    ...file,
    programmes: file.programmes.map((programme) => ({
      ...programme,
      milestones: programme.milestones.map((milestone) =>
        withListedForecasts(milestone, file.asAt),
      ),
    })),
  }
}

function withListedForecasts(milestone: Milestone, asAt: Day): Milestone {
  const { forecast, reason: _stated, ...rest } = milestone
  const reason = ownReason(milestone)
  return {
    ...rest,
    ...(reason === undefined ? {} : { reason }),
    forecasts: recordedForecasts(milestone, asAt).map(({ recordedOn, ...recorded }) => ({
      recordedOn: recordedOn ?? FIRST_DAY,
      ...recorded,
    })),
  }
}

function programmeAsKept(programme: Programme): Programme {
  return {
    ...programme,
    ratings: programme.ratings.map(ratingAsKept),
    events: programme.events.map((event) => (event.key === undefined ? plain(event) : event)),
    decisions: programme.decisions.map((decision) =>
      decision.key === undefined ? decisionAsKept(decision) : decision,
    ),
  }
}

function ratingAsKept({ dimension, previous, ...rating }: Rating): Rating {
  return plain({
    ...rating,
    ...(dimension === undefined || dimension === 'overall' ? {} : { dimension }),
    ...(previous == null ? {} : { previous }),
  })
}

function decisionAsKept({ outcome, ...decision }: Decision): Decision {
  return plain({ ...decision, ...(outcome == null ? {} : { outcome }) })
}

function withMilestoneInFull(promise: ToldPromise): ToldPromise {
  const milestone = milestoneOf(promise)
  return milestone === undefined ? promise : { ...promise, milestone }
}

/** What is public need not say so. */
function plain<Item extends Rating | ProgrammeEvent | Decision>(item: Item): Item {
  const rest = { ...item }
  if (rest.visibility === 'public') delete rest.visibility
  return rest
}
