import { type Day, FIRST_DAY } from '@/domain/dates/day'
import { recordedForecasts } from '@/domain/milestones/forecasts'
import { milestoneOf } from '@/domain/portfolio-file/committee-lists'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
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
 * milestone on record counts from the day on which the file knew it: an older file does not undo a newer forecast. Who may read
 * what is known by its words was decided since: a file that says the same words otherwise says nothing new.
 */
export function asKept(file: PortfolioFile, base: PortfolioFile): PortfolioFile {
  const onRecord = new Map(
    base.programmes.flatMap(({ key, milestones }) =>
      milestones.map((milestone) => [`${key}/${milestone.key}`, milestone] as const),
    ),
  )
  const programmes = new Map(base.programmes.map((programme) => [programme.key, programme]))
  return {
    ...file,
    programmes: file.programmes.map((programme) => ({
      ...asClassified(programmeAsKept(programme), programmes.get(programme.key)),
      milestones: programme.milestones.map((milestone) => {
        const former = onRecord.get(`${programme.key}/${milestone.key}`)
        return former === undefined ? milestone : asUpdate(milestone, former, file.asAt)
      }),
    })),
    promises: file.promises.map(withMilestoneInFull),
  }
}

function asClassified(programme: Programme, former: Programme | undefined): Programme {
  if (former === undefined) return programme
  return {
    ...programme,
    ratings: classifiedAs(former.ratings, programme.ratings),
    events: classifiedAs(former.events, programme.events),
    decisions: classifiedAs(former.decisions, programme.decisions),
  }
}

/** The items, each that has no key as its like on record is classified; of several alike each as one of them. */
function classifiedAs<Item extends Rating | ProgrammeEvent | Decision>(
  former: readonly Item[],
  items: readonly Item[],
): Item[] {
  const left = former.filter(hasNoKey)
  return items.map((item) => {
    const words = hasNoKey(item) ? wordsOf(item) : undefined
    const like = left.findIndex((one) => wordsOf(one) === words)
    const [found] = like < 0 ? [] : left.splice(like, 1)
    return found === undefined ? item : { ...item, visibility: found.visibility }
  })
}

const hasNoKey = (item: object) => !('key' in item) || item.key === undefined

const wordsOf = (item: { visibility?: unknown }) =>
  canonicalText({ ...item, visibility: undefined })

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
