// The ratings of a programme's dimensions (cost, schedule) and elements (a wave, a phase) in one sentence, and the reason
// of each that is not Green. One that nobody renewed is told with its day, as that of the whole is. Source: committee conventions, 11 and 13 (7).

import type { Rating } from '../portfolio-file/schema'
import { currentRating, dimensionOf } from '../ratings/rating'
import type { ProgrammeContext } from './context'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { isDated, isSpoken, isStale, programmeSlot, ratingPath } from './rating-slots'
import { missingReturn } from './returns'
import { missingInputs } from './select-returns'
import { day, engine, message, part, ratingSlot, words } from './slots'
import { sayStill } from './told-again'

/**
 * The messages about ratings other than the overall one that are news to this committee. Of those that it was told of only what
 * is worse than the rating of the whole is told again, as still standing, unless `isJoined` to that rating.
 */
export function aspectMessages(context: ProgrammeContext, isJoined = false): Message[] {
  const { path } = context
  const { before, news, fresh, standing } = aspectsOf(context)
  const about = (name: string, one: Part, ...more: Part[]) =>
    message({
      inputs: one.say === 'aspect-aged' ? missingInputs(context) : [],
      id: `${context.section}/rating/${name}`,
      subject: `${path}/ratings`,
      topic: 'rating',
      weight: 'should',
      parts: [one, ...more],
    })
  const rated = (name: string, some: readonly Rating[]) =>
    about(
      name,
      part('ratings-for', {
        programme: programmeSlot(context.programme),
        ratings: ratingsSlot(some, context, recordedTogether(some, context).length > 0),
      }),
      ...recordedTogether(some, context),
    )
  const isStill = fresh.every((rating) => before.some((one) => isSameRating(one, rating)))
  const main = rated('aspects', fresh)
  return [
    ...(fresh.length === 0 ? [] : [isStill ? sayStill(main) : main]),
    ...agedParts(context).map(({ rating, one, isTold }) => {
      const told = about(`${aspectOf(rating)}/aged`, one)
      return isTold ? sayStill(told) : told
    }),
    ...takenBack(context).map(({ rating, was }) =>
      about(
        `${aspectOf(rating)}/taken-back`,
        part('aspect-unrated', {
          programme: programmeSlot(context.programme),
          thing: aspectSlot(rating, context),
          previous: was,
          ...(context.toldOn === null
            ? {}
            : { day: day(context.toldOn, factOf('told', 'asAt', context.toldOn)) }),
        }),
      ),
    ),
    ...(isJoined || standing.length === 0 ? [] : [sayStill(rated('aspects-still', standing))]),
    ...news.flatMap((rating) => {
      const { reason } = rating
      if (reason === undefined || rating.value === 'green') return []
      const fact = factOf(ratingPath(context.programme, rating), 'reason', reason)
      return [
        about(
          `${aspectOf(rating)}/reason`,
          part('reason-for', { thing: aspectSlot(rating, context), words: words(reason, fact) }),
        ),
      ]
    }),
  ]
}

/**
 * The sentence on the rating of the whole with what is rated worse and was told so before; `main` as it is where nothing is,
 * or where it is not told as the present one.
 */
export function withStanding(
  context: ProgrammeContext,
  whole: Rating,
  main: readonly Part[],
): Part[] {
  const { standing } = aspectsOf(context)
  if (standing.length === 0 || main[0]?.say !== 'rating') return [...main]
  const together = recordedTogether([whole, ...standing], context)
  const isTogether = together.length > 0
  const ratings = ratingsSlot(standing, context, isTogether)
  const own = isTogether ? main.filter(({ say }) => say !== 'as-recorded') : main
  return [...own, part('and-aspects', { ratings }), ...together]
}

/** The one day on which old ratings were recorded, to stand after them all; nothing where they have days of their own. */
function recordedTogether(
  ratings: readonly Rating[],
  { programme, asAt }: ProgrammeContext,
): Part[] {
  const [first] = ratings
  const isSame = ratings.every(({ recordedOn }) => recordedOn === first?.recordedOn)
  if (first === undefined || !isSame || !isDated(first, asAt)) return []
  const { recordedOn } = first
  const facts = ratings.map((one) => factOf(ratingPath(programme, one), 'recordedOn', recordedOn))
  return [part('as-recorded', { day: { as: 'day', day: recordedOn, facts } })]
}

function ratingsSlot(
  ratings: readonly Rating[],
  context: ProgrammeContext,
  isDayApart: boolean,
): Slot {
  const slots = ratings.map((rating) => ratedFor(rating, context, isDayApart))
  return { as: 'list', slots, joiner: 'and' }
}

/** `news` is what this committee was not told; of that `fresh` is what is still the present rating. */
function aspectsOf(
  context: ProgrammeContext,
): Record<'before' | 'news' | 'fresh' | 'standing' | 'aged', Rating[]> {
  const { programme, told } = context
  const before = latestAspects(told?.ratings ?? [])
  const known = new Set(before.map((rating) => markOf(rating)))
  const spoken = latestAspects(programme.ratings).filter((rating) => isSpoken(rating))
  const overall = currentRating(programme)
  const news = spoken.filter((rating) => !known.has(markOf(rating)))
  const standing = spoken.filter(
    (rating) => known.has(markOf(rating)) && overall !== undefined && isWorse(rating, overall),
  )
  const isFresh = (rating: Rating) => !isPast(rating, context)
  return {
    before,
    news,
    fresh: news.filter(isFresh),
    standing: standing.filter(isFresh),
    aged: spoken.filter((rating) => !isFresh(rating)),
  }
}

/** Whether a rating is not the present one: it is too old, or the last return is missing. */
function isPast(rating: Rating, context: ProgrammeContext): boolean {
  return isStale(rating, context.asAt) || missingReturn(context) !== null
}

/** What was last rated too long ago, unless this committee was told so and it is no worse than the whole. */
function agedParts(context: ProgrammeContext): { rating: Rating; one: Part; isTold: boolean }[] {
  const { programme, toldOn } = context
  const overall = currentRating(programme)
  const { before, aged } = aspectsOf(context)
  return aged.flatMap((rating) => {
    const same = before.find((one) => isSameRating(one, rating))
    const isTold =
      toldOn !== null &&
      same?.recordedOn === rating.recordedOn &&
      isPast(rating, { ...context, asAt: toldOn })
    if (isTold && (overall === undefined || !isWorse(rating, overall))) return []
    const at = ratingPath(programme, rating)
    const one = part('aspect-aged', {
      thing: aspectSlot(rating, context),
      rating: ratingSlot(rating.value, factOf(at, 'value', rating.value)),
      day: day(rating.recordedOn, factOf(at, 'recordedOn', rating.recordedOn)),
    })
    return [{ rating, one, isTold }]
  })
}

/** The dimensions and elements that this committee was told a rating of, and that have none now. */
function takenBack({ programme, told }: ProgrammeContext): { rating: Rating; was: Slot }[] {
  const before = latestAspects(told?.ratings ?? [])
  return latestAspects(programme.ratings).flatMap((rating) => {
    const known = before.find((one) => aspectOf(one) === aspectOf(rating))
    if (isSpoken(rating) || !isSpoken(known)) return []
    const fact = factOf(`told/${ratingPath(programme, known)}`, 'value', known.value)
    return [{ rating, was: ratingSlot(known.value, fact) }]
  })
}

const FROM_BEST = ['green', 'amber-green', 'amber', 'amber-red', 'red']

/** Whether one rating is worse than another; what is not on the scale is worse than nothing. */
export function isWorse(a: Pick<Rating, 'value'>, b: Pick<Rating, 'value'>): boolean {
  return FROM_BEST.indexOf(a.value) > FROM_BEST.indexOf(b.value)
}

/** The latest rating of each dimension and element, in the order of their names. */
function latestAspects(ratings: readonly Rating[]): Rating[] {
  const latest = new Map<string, Rating>()
  for (const rating of ratings) {
    if (aspectOf(rating) !== 'overall') latest.set(aspectOf(rating), rating)
  }
  return [...latest.values()].toSorted((a, b) => (aspectOf(a) < aspectOf(b) ? -1 : 1))
}

function isSameRating(a: Rating, b: Rating): boolean {
  return aspectOf(a) === aspectOf(b) && a.value === b.value
}

function markOf(rating: Rating): string {
  return `${aspectOf(rating)} ${rating.value} ${rating.recordedOn} ${rating.reason}`
}

/** 'cost', 'Wave 2', or 'Wave 2 cost'. */
function aspectOf(rating: Rating): string {
  const dimension = dimensionOf(rating)
  if (rating.element === undefined) return dimension
  return dimension === 'overall' ? rating.element : `${rating.element} ${dimension}`
}

function aspectSlot(rating: Rating, { programme }: ProgrammeContext): Slot {
  const path = ratingPath(programme, rating)
  const { dimension, element } = rating
  const facts = [
    ...(dimension === undefined ? [] : [factOf(path, 'dimension', dimension)]),
    ...(element === undefined ? [] : [factOf(path, 'element', element)]),
  ]
  return { as: 'stored', text: aspectOf(rating), facts }
}

function ratedFor(rating: Rating, context: ProgrammeContext, isDayApart: boolean): Slot {
  const { value, recordedOn } = rating
  const at = ratingPath(context.programme, rating)
  const slots = [
    ratingSlot(value, factOf(at, 'value', value)),
    engine('for'),
    aspectSlot(rating, context),
  ]
  if (isDayApart || !isDated(rating, context.asAt)) return { as: 'sequence', slots }
  const given = day(recordedOn, factOf(at, 'recordedOn', recordedOn))
  return { as: 'sequence', slots: [...slots, engine('as recorded on'), given] }
}
