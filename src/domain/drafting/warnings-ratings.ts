// Ratings that a committee would not believe: missing, out of date, kinder than what stands beneath them, or without a
// reason. Source: committee conventions, 11 "Roll-ups mislead"; how reports talk, 6 "A green summary over an amber detail".

import { printDay } from '../dates/print-day'
import type { Rating, Risk } from '../portfolio-file/schema'
import { currentRating, ratingLabel } from '../ratings/rating'
import type { DocumentWarning, FactRef } from '../reports/document'
import { isRateable, type ProgrammeContext } from './context'
import { slipFrom, viewMilestone } from './derive-milestone'
import { factOf } from './facts'
import { printPeriod } from './print-date'
import { isSpoken, isStale, ratingPath } from './rating-slots'
import { lastSuggestion, missingReturn } from './returns'

/** The notes on a programme's overall rating. */
export function ratingWarnings(context: ProgrammeContext): DocumentWarning[] {
  const rating = currentRating(context.programme)
  if (rating?.value === 'exempt') return []
  return [...ratedWarnings(context, rating), ...returnWarnings(context, rating)]
}

function ratedWarnings(context: ProgrammeContext, rating: Rating | undefined): DocumentWarning[] {
  const { programme, path } = context
  if (!isSpoken(rating)) {
    const fact = { path, field: 'ratings' }
    return isRateable(programme)
      ? [
          {
            code: 'rating-missing',
            message: `${programme.name} has no rating on record.`,
            facts: [fact],
          },
        ]
      : []
  }
  return [
    ...staleWarning(context, rating),
    ...reasonWarning(context, rating),
    ...kindWarning(context, rating),
  ]
}

function returnWarnings(context: ProgrammeContext, rating: Rating | undefined): DocumentWarning[] {
  const { programme, path } = context
  const { name } = programme
  const missing = missingReturn(context)
  const suggestion = lastSuggestion(context)
  const isAgainst = isSpoken(rating) && suggestion !== null && suggestion.value !== rating.value
  return [
    ...(missing === null
      ? []
      : [
          {
            code: 'return-missing',
            message: `No return for ${printPeriod(missing.period)} was submitted for ${name}; it was due on ${printDay(missing.due)}. Ask for it, or say why there is none.`,
            facts: [factOf(`${path}/returns/${missing.period}`, 'due', missing.due)],
          },
        ]),
    ...(isAgainst
      ? [
          {
            code: 'rating-suggested',
            message: `The facts on record suggest ${ratingLabel(suggestion.value)} for ${name}, and ${ratingLabel(rating.value)} is recorded. Look at the rating again before you sign.`,
            facts: [factOf(`${path}/suggested/${suggestion.on}`, 'value', suggestion.value)],
          },
        ]
      : []),
  ]
}

function staleWarning({ programme, asAt }: ProgrammeContext, rating: Rating): DocumentWarning[] {
  if (!isStale(rating, asAt)) return []
  const message = `The rating of ${programme.name} is of ${printDay(rating.recordedOn)}. Ask for a new one, or say why there is none.`
  return [
    {
      code: 'rating-stale',
      message,
      facts: [factOf(ratingPath(programme, rating), 'recordedOn', rating.recordedOn)],
    },
  ]
}

function reasonWarning({ programme }: ProgrammeContext, rating: Rating): DocumentWarning[] {
  if (rating.value === 'green' || rating.reason !== undefined) return []
  const message = `${programme.name} is rated ${ratingLabel(rating.value)}, and no reason is recorded.`
  return [
    {
      code: 'reason-missing',
      message,
      facts: [factOf(ratingPath(programme, rating), 'value', rating.value)],
    },
  ]
}

/** What speaks against a Green or Amber/Green rating, each with its fact. */
function kindWarning(context: ProgrammeContext, rating: Rating): DocumentWarning[] {
  if (rating.value !== 'green' && rating.value !== 'amber-green') return []
  const evidence = [
    ...milestoneEvidence(context),
    ...riskEvidence(context),
    ...aspectEvidence(context),
  ]
  if (evidence.length === 0) return []
  const { programme } = context
  const message = `${programme.name} is rated ${ratingLabel(rating.value)}, and ${evidence.map(({ says }) => says).join('; ')}.`
  const facts = [
    factOf(ratingPath(programme, rating), 'value', rating.value),
    ...evidence.map(({ fact }) => fact),
  ]
  return [{ code: 'rating-kinder-than-evidence', message, facts }]
}

interface Evidence {
  says: string
  fact: FactRef
}

function milestoneEvidence({ programme, path, asAt }: ProgrammeContext): Evidence[] {
  return programme.milestones.flatMap((milestone) => {
    const view = viewMilestone(milestone, `${path}/milestones/${milestone.key}`, asAt)
    if (view.state === 'overdue')
      return [{ says: `“${milestone.name}” is overdue`, fact: view.date.fact }]
    const isLate =
      view.state === 'dated' && slipFrom(view.date, view.promise)?.direction === 'later'
    return isLate
      ? [{ says: `“${milestone.name}” is later than first promised`, fact: view.date.fact }]
      : []
  })
}

/** Red on the 1 to 32 scale begins at 16. */
const RED_SCORE = 16

function riskEvidence({ programme, path }: ProgrammeContext): Evidence[] {
  const isOpen = ({ status = 'open' }: Risk) => status === 'open' || status === 'escalated'
  const isRed = ({ rating, score = 0 }: Risk) =>
    rating === undefined ? score >= RED_SCORE : rating.toLowerCase() === 'red'
  return programme.risks
    .filter((risk) => isOpen(risk) && isRed(risk))
    .map((risk) => ({
      says: `the risk “${risk.title}” is Red`,
      fact: factOf(`${path}/risks/${risk.key}`, 'rating', risk.rating ?? risk.score ?? ''),
    }))
}

function aspectEvidence({ programme }: ProgrammeContext): Evidence[] {
  const dimensions = [
    ...new Set(programme.ratings.map(({ dimension }) => dimension ?? 'overall')),
  ].toSorted()
  return dimensions.flatMap((dimension) => {
    const rating = dimension === 'overall' ? undefined : currentRating(programme, dimension)
    const isWorse = rating !== undefined && ['red', 'amber-red', 'amber'].includes(rating.value)
    if (!isWorse) return []
    return [
      {
        says: `it is rated ${ratingLabel(rating.value)} for ${dimension}`,
        fact: factOf(ratingPath(programme, rating), 'value', rating.value),
      },
    ]
  })
}
