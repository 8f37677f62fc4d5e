// The rating first, with what it was before, why, and the way back to Green. A rating that nobody renewed is told with its
// day and never as the present one; one that was never recorded is said to be missing.
// Source: drafting, "Rules"; how reports talk, 2 "RAG status and change".

import type { Programme, Rating } from '../portfolio-file/schema'
import { currentRating, previousRating } from '../ratings/rating'
import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { aspectMessages, withStanding } from './rating-aspects'
import { isDated, isSpoken, isStale, programmeSlot, ratingPath } from './rating-slots'
import { missingInputs, missingPart, returnMessages } from './select-returns'
import { bareDate, day, engine, message, part, ratingSlot, words } from './slots'

/** The messages about a programme's ratings: overall, then its dimensions and elements together. */
export function selectRatings(context: ProgrammeContext): Selection {
  const overall = currentRating(context.programme)
  const whole = isSpoken(overall)
    ? overallMessages(context, overall)
    : overall === undefined
      ? []
      : unspokenMessages(context, overall)
  const isJoined = whole.some(({ parts }) => parts.some(({ say }) => say === 'and-aspects'))
  const isAsked = overall?.value !== 'exempt'
  const returned = isAsked ? returnMessages(context, isSpoken(overall) ? overall : null) : []
  const messages = [...whole, ...returned, ...aspectMessages(context, isJoined)]
  return { messages, unchanged: [], leftOut: [] }
}

/** Whether there is a rating on record, be it one that says there is none. */
export function hasRating(programme: Programme): boolean {
  return currentRating(programme) !== undefined
}

/** That the programme is exempt or recorded as not rated, and why; nothing where this committee was told so. */
function unspokenMessages(context: ProgrammeContext, rating: Rating): Message[] {
  const { programme, path, section, told } = context
  const before = told === null ? undefined : currentRating(told)
  if (before?.value === rating.value) return []
  const at = ratingPath(programme, rating)
  const { reason } = rating
  const still = engine(told === null ? '' : ' now')
  const say = rating.value === 'exempt' ? 'rating-exempt' : 'rating-not-given'
  const shared = { subject: `${path}/ratings`, topic: 'rating' } as const
  const id = `${section}/rating`
  const earlier = isSpoken(before) ? beforePart(context, rating, before) : null
  return [
    message({
      id,
      ...shared,
      parts: [part(say, { programme: programmeSlot(programme), still })],
      inputs: [factOf(at, 'value', rating.value)],
    }),
    ...(earlier === null ? [] : [message({ id: `${id}/before`, ...shared, parts: [earlier] })]),
    ...(reason === undefined
      ? []
      : [
          message({
            id: `${id}/reason`,
            ...shared,
            weight: 'should',
            parts: [part('reason', { words: words(reason, factOf(at, 'reason', reason)) })],
          }),
        ]),
  ]
}

/** Everything that is told of a rating; one that was corrected on its own day is news. */
function marksOf(rating: Rating): string {
  const { value, recordedOn, reason, pathToGreen, pathToGreenBy, outlook, ratedBy } = rating
  return JSON.stringify([value, recordedOn, reason, pathToGreen, pathToGreenBy, outlook, ratedBy])
}

function overallMessages(context: ProgrammeContext, rating: Rating): Message[] {
  const { programme, path, told } = context
  const before = told === null ? undefined : currentRating(told)
  const isSame = before !== undefined && marksOf(before) === marksOf(rating)
  const about = (name: string, parts: Part[], extra: Partial<Message> = {}) =>
    message({
      id: `${context.section}/rating${name}`,
      subject: `${path}/ratings`,
      topic: 'rating',
      parts,
      inputs: parts[0]?.say === 'return-missing' ? missingInputs(context) : [],
      ...extra,
    })
  const main = mainParts(context, rating, before)
  const earlier = beforePart(context, rating, before)
  const weight = earlier?.say === 'rating-since' ? 'may' : 'must'
  const whatItWas = earlier === null ? [] : [about('/before', [earlier], { weight })]
  if (isSame) return [about('', withStanding(context, rating, main)), ...whatItWas]
  const at = ratingPath(programme, rating)
  const { reason, pathToGreen, outlook } = rating
  const isJoined = main[0]?.say === 'rating' && OUTLOOKS.has(outlook ?? '')
  const joined =
    isJoined && outlook !== undefined
      ? [part('and-outlook', { outlook: outlookSlot(at, outlook) })]
      : []
  const parts: [string, Part | null][] = [
    [
      'reason',
      reason === undefined
        ? null
        : part('reason', { words: words(reason, factOf(at, 'reason', reason)) }),
    ],
    ['path-to-green', pathToGreen === undefined ? null : pathPart(at, rating, pathToGreen)],
    ['outlook', outlook === undefined || isJoined ? null : outlookPart(at, outlook)],
  ]
  const why = parts.flatMap(([name, one]) => {
    const extra = { weight: 'should', forwardLooking: name !== 'reason' } as const
    return one === null ? [] : [about(`/${name}`, [one], extra)]
  })
  return [about('', [...main, ...joined]), ...whatItWas, ...why]
}

function mainParts(context: ProgrammeContext, rating: Rating, before: Rating | undefined): Part[] {
  const { programme, asAt } = context
  const at = ratingPath(programme, rating)
  const name = programmeSlot(programme)
  const value = ratingSlot(rating.value, factOf(at, 'value', rating.value))
  const missing = missingPart(context, rating)
  if (missing !== null) return [missing]
  const given = day(rating.recordedOn, factOf(at, 'recordedOn', rating.recordedOn))
  if (isStale(rating, asAt))
    return [part('rating-aged', { programme: name, rating: value, day: given })]
  const still = engine(stillWord(context, rating, before))
  const byAssurance = rating.ratedBy === 'assurance' ? [part('by-assurance')] : []
  const recorded = isDated(rating, asAt) ? [part('as-recorded', { day: given })] : []
  return [part('rating', { programme: name, rating: value, still }), ...byAssurance, ...recorded]
}

function stillWord({ told }: ProgrammeContext, rating: Rating, before: Rating | undefined): string {
  if (told === null) return ''
  return before?.value === rating.value ? ' still' : ' now'
}

/** What the rating was: when this committee was told last, or in a first report before this one. */
function beforePart(
  context: ProgrammeContext,
  rating: Rating,
  before: Rating | undefined,
): Part | null {
  const { programme, told, toldOn } = context
  if (told === null || toldOn === null) {
    const earlier = earlierOf(programme, rating)
    return earlier === null ? sincePart(context, rating) : part(...earlier)
  }
  const when = { day: day(toldOn, factOf('told', 'asAt', toldOn)) }
  if (!isSpoken(before)) return part('rating-told-none', when)
  if (before.value === rating.value) return null
  const fact = factOf(ratingPath(programme, before), 'value', before.value)
  return part('rating-told', { previous: ratingSlot(before.value, fact), ...when })
}

/** Since when the rating is what it is, where it was recorded more than once. */
function sincePart(context: ProgrammeContext, rating: Rating): Part | null {
  const { programme, asAt } = context
  const overall = programme.ratings.filter(
    ({ dimension, element }) => (dimension ?? 'overall') === 'overall' && element === undefined,
  )
  const other = overall.findLastIndex(({ value }) => value !== rating.value)
  const [first, ...more] = overall.slice(other + 1)
  if (first === undefined || more.length === 0 || isDated(rating, asAt)) return null
  if (missingPart(context, rating) !== null) return null
  if (first.recordedOn === rating.recordedOn) return null
  const at = ratingPath(programme, first)
  return part('rating-since', {
    previous: ratingSlot(rating.value, factOf(at, 'value', first.value)),
    day: day(first.recordedOn, factOf(at, 'recordedOn', first.recordedOn)),
  })
}

/** The rating before this one when it was another one: as the record gives it, with its day, or as the rating itself says. */
function earlierOf(programme: Programme, rating: Rating): Parameters<typeof part> | null {
  const earlier = previousRating(programme, rating)
  const value = rating.previous ?? earlier?.value
  if (value === undefined || value === rating.value || value === 'not-rated' || value === 'exempt')
    return null
  if (earlier?.value !== value) {
    const fact = factOf(ratingPath(programme, rating), 'previous', value)
    return ['rating-before', { previous: ratingSlot(value, fact) }]
  }
  const at = ratingPath(programme, earlier)
  const { recordedOn } = earlier
  return [
    'rating-before-on',
    {
      previous: ratingSlot(value, factOf(at, 'value', value)),
      day: day(recordedOn, factOf(at, 'recordedOn', recordedOn)),
    },
  ]
}

function pathPart(at: string, { pathToGreenBy: by }: Rating, pathToGreen: string): Part {
  const slots = { words: words(pathToGreen, factOf(at, 'pathToGreen', pathToGreen)) }
  if (by === undefined) return part('path-to-green', slots)
  const date = bareDate({ date: by, fact: factOf(at, 'pathToGreenBy', by) })
  return part('path-to-green-by', { ...slots, date })
}

const OUTLOOKS: ReadonlySet<string> = new Set(['improving', 'steady', 'worsening'])

function outlookSlot(at: string, outlook: string): Slot {
  return words(outlook, factOf(at, 'outlook', outlook))
}

function outlookPart(at: string, outlook: string): Part {
  const slot = outlookSlot(at, outlook)
  return OUTLOOKS.has(outlook)
    ? part('outlook', { outlook: slot })
    : part('outlook-words', { words: slot })
}
