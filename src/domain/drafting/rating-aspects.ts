// The ratings of a programme's dimensions (cost, schedule) and elements (a wave, a phase) in one sentence, and the reason
// of each that is not Green. One that nobody renewed is told with its day, as that of the whole is. Source: committee conventions, 11 and 13 (7).

import type { Rating } from '../portfolio-file/schema'
import { currentRating, dimensionOf } from '../ratings/rating'
import type { ProgrammeContext } from './context'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { isSpoken, isStale, programmeSlot, ratingPath } from './rating-slots'
import { day, engine, message, part, ratingSlot, words } from './slots'
import { sayStill } from './told-again'

/**
 * The messages about ratings other than the overall one that are news to this committee. Of those that it was told of only what
 * is worse than the rating of the whole is told again, as still standing, unless `isJoined` to that rating.
 */
export function aspectMessages(context: ProgrammeContext, isJoined = false): Message[] {
  const { path } = context
  const { before, news, fresh, standing } = aspectsOf(context)
  const about = (name: string, one: Message['parts'][number]) =>
    message({
      id: `${context.section}/rating/${name}`,
      subject: `${path}/ratings`,
      topic: 'rating',
      weight: 'should',
      parts: [one],
    })
  const rated = (name: string, some: readonly Rating[]) =>
    about(
      name,
      part('ratings-for', {
        programme: programmeSlot(context.programme),
        ratings: ratingsSlot(some, context),
      }),
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

/** What is rated worse than the whole and was told so before, to stand beside the rating of the whole. */
export function standingPart(context: ProgrammeContext): Part | null {
  const { standing } = aspectsOf(context)
  return standing.length === 0
    ? null
    : part('and-aspects', { ratings: ratingsSlot(standing, context) })
}

function ratingsSlot(ratings: readonly Rating[], context: ProgrammeContext): Slot {
  const slots = ratings.map((rating) => ratedFor(rating, context))
  return { as: 'list', slots, joiner: 'and' }
}

/** `news` is what this committee was not told; of that `fresh` is what is still the present rating. */
function aspectsOf({
  programme,
  told,
  asAt,
}: ProgrammeContext): Record<'before' | 'news' | 'fresh' | 'standing' | 'aged', Rating[]> {
  const before = latestAspects(told?.ratings ?? [])
  const known = new Set(before.map((rating) => markOf(rating)))
  const spoken = latestAspects(programme.ratings).filter((rating) => isSpoken(rating))
  const overall = currentRating(programme)
  const news = spoken.filter((rating) => !known.has(markOf(rating)))
  const standing = spoken.filter(
    (rating) => known.has(markOf(rating)) && overall !== undefined && isWorse(rating, overall),
  )
  const isFresh = (rating: Rating) => !isStale(rating, asAt)
  return {
    before,
    news,
    fresh: news.filter(isFresh),
    standing: standing.filter(isFresh),
    aged: spoken.filter((rating) => !isFresh(rating)),
  }
}

/** What was last rated too long ago, unless this committee was told so and it is no worse than the whole. */
function agedParts(context: ProgrammeContext): { rating: Rating; one: Part; isTold: boolean }[] {
  const { programme, toldOn } = context
  const overall = currentRating(programme)
  const { before, aged } = aspectsOf(context)
  return aged.flatMap((rating) => {
    const same = before.find((one) => isSameRating(one, rating))
    const isTold =
      toldOn !== null && same?.recordedOn === rating.recordedOn && isStale(rating, toldOn)
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

function ratedFor(rating: Rating, context: ProgrammeContext): Slot {
  const value = ratingSlot(
    rating.value,
    factOf(ratingPath(context.programme, rating), 'value', rating.value),
  )
  return { as: 'sequence', slots: [value, engine('for'), aspectSlot(rating, context)] }
}
