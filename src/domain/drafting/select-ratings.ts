// The rating first, with what it was before, why, and the way back to Green. A rating that nobody renewed is told with its
// day and never as the present one; one that was never recorded is said to be missing.
// Source: drafting, "Rules"; how reports talk, 2 "RAG status and change".

import { daysBetween } from '../dates/day-arithmetic'
import type { Programme, Rating } from '../portfolio-file/schema'
import { currentRating, previousRating } from '../ratings/rating'
import type { RatingValue } from '../ratings/values'
import { nameOf, type ProgrammeContext, type Selection } from './context'
import { factOf, programmePath } from './facts'
import type { Message, Part, Slot } from './message'
import { day, due, engine, message, part, ratingSlot, words } from './slots'

/** A rating older than this on the data day is told with its day: two monthly returns have been missed. */
export const STALE_RATING_DAYS = 62

/** The messages about a programme's ratings, overall first, then each other dimension by name. */
export function selectRatings(context: ProgrammeContext): Selection {
  const { programme } = context
  const overall = currentRating(programme)
  const dimensions = [...new Set(programme.ratings.map(({ dimension }) => dimension ?? 'overall'))]
  const others = dimensions
    .filter((dimension) => dimension !== 'overall')
    .toSorted()
    .flatMap((dimension) => dimensionMessages(context, dimension))
  const messages = [...(isSpoken(overall) ? overallMessages(context, overall) : []), ...others]
  return { messages, unchanged: [], leftOut: [] }
}

/** Whether there is a rating to speak of; "not rated" and "exempt" are told as none. */
export function hasRating(programme: Programme): boolean {
  return isSpoken(currentRating(programme))
}

function isSpoken(rating: Rating | undefined): rating is Rating {
  return rating !== undefined && rating.value !== 'not-rated' && rating.value !== 'exempt'
}

function overallMessages(context: ProgrammeContext, rating: Rating): Message[] {
  const { programme, path, asAt } = context
  const at = ratingPath(programme, rating)
  const told = toldRating(context, 'overall')
  const isSame = told?.value === rating.value && told.recordedOn === rating.recordedOn
  const name = programmeSlot(programme)
  const value = ratingSlot(rating.value, factOf(at, 'value', rating.value))
  const main: Part[] =
    daysBetween(rating.recordedOn, asAt) > STALE_RATING_DAYS
      ? [
          part('rating-aged', {
            programme: name,
            rating: value,
            day: day(rating.recordedOn, factOf(at, 'recordedOn', rating.recordedOn)),
          }),
        ]
      : [
          part('rating', {
            programme: name,
            rating: value,
            still: engine(stillWord(context, rating, told)),
          }),
          ...beforeTail(context, rating, told),
        ]
  return [
    message({
      id: `${programme.key}/rating`,
      subject: `${path}/ratings`,
      topic: 'standing',
      family: 'rating',
      parts: main,
    }),
    ...(isSame ? [] : reasonMessages(context, rating)),
  ]
}

function toldRating({ told }: ProgrammeContext, dimension: string): Rating | undefined {
  return told === null ? undefined : currentRating(told, dimension)
}

function stillWord({ toldOn }: ProgrammeContext, rating: Rating, told: Rating | undefined): string {
  if (toldOn === null) return ''
  return told?.value === rating.value ? ' still' : ' now'
}

function beforeTail(context: ProgrammeContext, rating: Rating, told: Rating | undefined): Part[] {
  const { programme, toldOn } = context
  if (toldOn !== null && context.told !== null) {
    const slots = { day: day(toldOn, factOf('told', 'asAt', toldOn)) }
    if (!isSpoken(told)) return [part('rating-told-none', slots)]
    if (told.value === rating.value) return []
    const previous = ratingSlot(
      told.value,
      factOf(ratingPath(programme, told), 'value', told.value),
    )
    return [part('rating-told', { previous, ...slots })]
  }
  const before = valueBefore(programme, rating)
  return before === null || before.value === rating.value
    ? []
    : [part('rating-before', { previous: before.slot })]
}

function valueBefore(
  programme: Programme,
  rating: Rating,
): { value: RatingValue; slot: Slot } | null {
  const earlier = previousRating(programme, rating)
  const value = rating.previous ?? earlier?.value
  if (value === undefined || value === 'not-rated' || value === 'exempt') return null
  const fact =
    rating.previous != null || earlier === undefined
      ? factOf(ratingPath(programme, rating), 'previous', value)
      : factOf(ratingPath(programme, earlier), 'value', value)
  return { value, slot: ratingSlot(value, fact) }
}

function reasonMessages(
  { programme, path }: ProgrammeContext,
  rating: Rating,
  prefix = 'rating',
): Message[] {
  const at = ratingPath(programme, rating)
  const { reason, pathToGreen, pathToGreenBy: by, outlook } = rating
  const about = (name: string, one: Part, forwardLooking = false) =>
    message({
      id: `${programme.key}/${prefix}/${name}`,
      subject: `${path}/ratings`,
      topic: 'standing',
      family: 'rating',
      weight: 'should',
      parts: [one],
      forwardLooking,
    })
  return [
    ...(reason === undefined
      ? []
      : [about('reason', part('reason', { words: words(reason, factOf(at, 'reason', reason)) }))]),
    ...(pathToGreen === undefined
      ? []
      : [about('path-to-green', pathPart(at, pathToGreen, by), true)]),
    ...(outlook === undefined ? [] : [about('outlook', outlookPart(at, outlook), true)]),
  ]
}

function pathPart(at: string, pathToGreen: string, by: Rating['pathToGreenBy']): Part {
  const slots = { words: words(pathToGreen, factOf(at, 'pathToGreen', pathToGreen)) }
  if (by === undefined) return part('path-to-green', slots)
  return part('path-to-green-by', {
    ...slots,
    when: due({ date: by, fact: factOf(at, 'pathToGreenBy', by) }),
  })
}

const OUTLOOKS: ReadonlySet<string> = new Set(['improving', 'steady', 'worsening'])

function outlookPart(at: string, outlook: string): Part {
  const slot = words(outlook, factOf(at, 'outlook', outlook))
  return OUTLOOKS.has(outlook)
    ? part('outlook', { outlook: slot })
    : part('outlook-words', { words: slot })
}

function dimensionMessages(context: ProgrammeContext, dimension: string): Message[] {
  const { programme, path } = context
  const rating = currentRating(programme, dimension)
  const told = toldRating(context, dimension)
  if (!isSpoken(rating) || told?.recordedOn === rating.recordedOn) return []
  const at = ratingPath(programme, rating)
  const slots = {
    programme: programmeSlot(programme),
    dimension: engine(dimension.toLowerCase(), [factOf(at, 'dimension', dimension)]),
    still: engine(stillWord(context, rating, told)),
    rating: ratingSlot(rating.value, factOf(at, 'value', rating.value)),
  }
  return [
    message({
      id: `${programme.key}/rating/${dimension}`,
      subject: `${path}/ratings`,
      topic: 'standing',
      family: 'rating',
      weight: 'should',
      parts: [part('rating-of', slots)],
    }),
  ]
}

/** The programme as a slot, by its name on the day. */
export function programmeSlot(programme: Programme): Slot {
  const path = programmePath(programme)
  return {
    as: 'programme',
    programme: nameOf(programme),
    facts: [factOf(path, 'name', programme.name)],
  }
}

function ratingPath(programme: Programme, { dimension, recordedOn }: Rating): string {
  return `${programmePath(programme)}/ratings/${dimension ?? 'overall'}/${recordedOn}`
}
