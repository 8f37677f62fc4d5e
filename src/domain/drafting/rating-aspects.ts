// The ratings of a programme's dimensions (cost, schedule) and elements (a wave, a phase) in one sentence, and the reason
// of each that is not Green. Source: committee conventions, 11 and 13 (7).

import type { Rating } from '../portfolio-file/schema'
import { dimensionOf } from '../ratings/rating'
import type { ProgrammeContext } from './context'
import { factOf } from './facts'
import type { Message, Slot } from './message'
import { isSpoken, programmeSlot, ratingPath } from './rating-slots'
import { engine, message, part, ratingSlot, words } from './slots'
import { sayStill } from './told-again'

/** The messages about ratings other than the overall one; those that this committee was told of are not told again. */
export function aspectMessages(context: ProgrammeContext): Message[] {
  const { programme, told, path } = context
  const before = latestAspects(told?.ratings ?? [])
  const known = new Set(before.map((rating) => markOf(rating)))
  const news = latestAspects(programme.ratings).filter(
    (rating) => isSpoken(rating) && !known.has(markOf(rating)),
  )
  if (news.length === 0) return []
  const about = (name: string, one: Message['parts'][number]) =>
    message({
      id: `${context.section}/rating/${name}`,
      subject: `${path}/ratings`,
      topic: 'rating',
      weight: 'should',
      parts: [one],
    })
  const ratings: Slot = {
    as: 'list',
    slots: news.map((rating) => ratedFor(rating, context)),
    joiner: 'and',
  }
  const main = about(
    'aspects',
    part('ratings-for', { programme: programmeSlot(programme), ratings }),
  )
  const isStill = news.every((rating) => before.some((one) => isSameRating(one, rating)))
  return [
    isStill ? sayStill(main) : main,
    ...news.flatMap((rating) => {
      const { reason } = rating
      if (reason === undefined || rating.value === 'green') return []
      const fact = factOf(ratingPath(programme, rating), 'reason', reason)
      return [
        about(
          `${aspectOf(rating)}/reason`,
          part('reason-for', { thing: aspectSlot(rating, context), words: words(reason, fact) }),
        ),
      ]
    }),
  ]
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
  return `${aspectOf(rating)} ${rating.value} ${rating.recordedOn}`
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
