// What a section says of a programme's last return and of a rating that its facts suggest. Where no return was submitted the
// rating is told with its day and never as the present one.
// Source: drafting, "A return that was not submitted never prints as a current Green"; "suggested ratings, return periods".

import type { Rating } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import type { ProgrammeContext } from './context'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { programmeSlot, ratingPath } from './rating-slots'
import { lastReturn, lastSuggestion, missingReturn, type RatingReturn } from './returns'
import { day, message, part, period, ratingSlot } from './slots'

function returnPath({ path }: ProgrammeContext, { period: of }: RatingReturn): string {
  return `${path}/returns/${of}`
}

function periodSlot(context: ProgrammeContext, one: RatingReturn): Slot {
  return period(one.period, factOf(returnPath(context, one), 'period', one.period))
}

/** That the last return is missing, with the last rating on record and its day; null where it is not missing. */
export function missingPart(context: ProgrammeContext, rating: Rating): Part | null {
  const missing = missingReturn(context)
  if (missing === null) return null
  const at = ratingPath(context.programme, rating)
  return part('return-missing', {
    period: periodSlot(context, missing),
    programme: programmeSlot(context.programme),
    rating: ratingSlot(rating.value, factOf(at, 'value', rating.value)),
    day: day(rating.recordedOn, factOf(at, 'recordedOn', rating.recordedOn)),
  })
}

/** By when the missing return was due: what a sentence rests on that tells a rating as an old one for that reason. */
export function missingInputs(context: ProgrammeContext): FactRef[] {
  const missing = missingReturn(context)
  return missing === null ? [] : [factOf(returnPath(context, missing), 'due', missing.due)]
}

/** That the last return is missing where nothing is rated, that it came late, and what the facts suggest instead of `rating`. */
export function returnMessages(context: ProgrammeContext, rating: Rating | null): Message[] {
  const shared = { subject: `${context.path}/ratings`, topic: 'rating' } as const
  const about = (name: string, one: Part, inputs: FactRef[] = []) =>
    message({ id: `${context.section}/${name}`, ...shared, weight: 'should', parts: [one], inputs })
  const last = lastReturn(context)
  const slots = last && { period: periodSlot(context, last) }
  const isMissing = last !== null && last.submittedOn === undefined
  const programme = programmeSlot(context.programme)
  return [
    ...(slots && isMissing && rating === null
      ? [
          about(
            'return',
            part('return-missing-unrated', { ...slots, programme }),
            missingInputs(context),
          ),
        ]
      : []),
    ...(last && slots ? lateParts(context, last).map((late) => about('return', late)) : []),
    ...(rating === null
      ? []
      : suggestedParts(context, rating).map((one) => about('rating/suggested', one))),
  ]
}

function lateParts(context: ProgrammeContext, last: RatingReturn): Part[] {
  const { submittedOn, due } = last
  if (submittedOn === undefined || submittedOn <= due) return []
  const at = returnPath(context, last)
  return [
    part('return-late', {
      period: periodSlot(context, last),
      day: day(submittedOn, factOf(at, 'submittedOn', submittedOn)),
      due: day(due, factOf(at, 'due', due)),
    }),
  ]
}

function suggestedParts(context: ProgrammeContext, rating: Rating): Part[] {
  const suggestion = lastSuggestion(context)
  if (suggestion === null || suggestion.value === rating.value) return []
  if (context.returns?.saysSuggested !== true) return []
  const { value, on } = suggestion
  return [
    part('rating-suggested', {
      suggested: ratingSlot(value, factOf(`${context.path}/suggested/${on}`, 'value', value)),
      rating: ratingSlot(
        rating.value,
        factOf(ratingPath(context.programme, rating), 'value', rating.value),
      ),
    }),
  ]
}
