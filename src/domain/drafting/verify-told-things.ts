// Which word a sentence on a rating, a risk, a decision or a target may have, held against what the last report to this
// committee said of it. Source: drafting, "Unchanged is one sentence"; gates 3 and 8.

import { daysBetween } from '../dates/day-arithmetic'
import type { FactRef, Sentence } from '../reports/document'
import {
  decisionTold,
  hasPassed,
  type LastTold,
  printedIn,
  programmeTold,
  ratingTold,
  scoreIn,
  thingTold,
  wasTold,
} from './verify-told-record'
import { wasMissing } from './verify-told-returns'
import { CHANGED, EITHER, type Judge, NEWS, SAME, type ToldWord } from './verify-told-words'

/** A rating older than two monthly returns is given with its day. */
const AGED_AFTER_DAYS = 62

/** The words that a sentence on these things may have, by its kind. */
export const THING_JUDGES: Readonly<Record<string, Judge>> = {
  rating: (sentence, last) => (isRatingFieldTold(sentence, last, ['value']) ? SAME : CHANGED),
  'rating-aged': judgeAged,
  'aspect-aged': judgeAged,
  'ratings-for': (sentence, last) => (isRatingFieldTold(sentence, last, ['value']) ? SAME : NEWS),
  reason: judgeReason,
  'reason-for': judgeReason,
  'path-to-green': judgePath,
  'path-to-green-by': judgePath,
  outlook: (sentence, last) =>
    isRatingFieldTold(sentence, last, ['outlook'])
      ? wasAged(sentence, last)
        ? SAME
        : EITHER
      : NEWS,
  'outlook-words': (sentence, last) =>
    isRatingFieldTold(sentence, last, ['outlook']) ? SAME : NEWS,
  risk: judgeRisk,
  'risk-that': judgeRisk,
  'risk-of-that': judgeRisk,
  unchanged: (sentence, last) =>
    printedIn(sentence).some(({ field }) => field === 'rating')
      ? judgeRedRisk(sentence, last)
      : NEWS,
  'risk-red': judgeRedRisk,
  'risk-red-unnamed': judgeRedRisk,
  'risk-unnamed': judgeRisk,
  'risk-of': judgeRisk,
  'risk-target': judgeTargetScore,
  'risk-target-by': judgeTargetScore,
  'risk-target-past': judgeTargetScore,
  mitigation: (sentence, last) =>
    wasOpen(sentence, last) && areTold(sentence, last) ? SAME : NEWS,
  decision: judgeDecision,
  'decision-to': judgeDecision,
  'decision-elsewhere': judgeDecision,
  'decision-elsewhere-to': judgeDecision,
  'decision-unrecorded': judgeUnrecorded,
  'decision-unrecorded-to': judgeUnrecorded,
  amount: judgeAmount,
  amendment: (sentence, last) => (areTold(sentence, last) ? SAME : NEWS),
  target: judgeTarget,
  'target-met': judgeTarget,
  'target-missed': judgeTarget,
}

/** Whether what stands in these fields of each rating that is printed was told of the same dimension and element. */
function isRatingFieldTold(sentence: Sentence, last: LastTold, fields: readonly string[]): boolean {
  const rated = printedIn(sentence).filter(
    ({ path, field = '' }) => path.includes('/ratings/') && fields.includes(field),
  )
  return rated.length > 0 && rated.every((fact) => isRatingTold(fact, last))
}

function isRatingTold({ path, field, value }: FactRef, last: LastTold): boolean {
  const rating = ratingTold(last, path)
  return rating !== undefined && new Map(Object.entries(rating)).get(field ?? '') === value
}

function wasAged({ facts }: Sentence, last: LastTold): boolean {
  const path = facts.find((one) => one.path.includes('/ratings/'))?.path ?? ''
  const rating = ratingTold(last, path)
  return rating !== undefined && daysBetween(rating.recordedOn, last.on) > AGED_AFTER_DAYS
}

function judgeAged(sentence: Sentence, last: LastTold) {
  const isSame = isRatingFieldTold(sentence, last, ['value', 'recordedOn'])
  const wasOld = wasAged(sentence, last) || wasMissing(sentence, last)
  return isSame && wasOld ? SAME : NEWS
}

function areTold(sentence: Sentence, last: LastTold): boolean {
  return printedIn(sentence).every((fact) => wasTold(last, fact))
}

/** A reason of a rating, a re-baseline, a milestone or an event; of what is gone it is always new. */
function judgeReason(sentence: Sentence, last: LastTold) {
  const reason = printedIn(sentence).find(({ field }) => field === 'reason')
  if (reason === undefined || reason.path.startsWith('accounts/')) return NEWS
  if (reason.path.includes('/ratings/')) {
    const isGreen = ratingTold(last, reason.path)?.value === 'green'
    if (isGreen && sentence.rule === 'reason-for') return NEWS
    return isRatingTold(reason, last) ? SAME : NEWS
  }
  if (reason.path.includes('/rebaselines/')) {
    const told = thingTold(last, reason.path)
    const moves = told?.get('rebaselines')
    const before = Array.isArray(moves) ? moves.at(-1) : undefined
    if (before?.reason !== reason.value) return NEWS
    return told?.get('status') === 'cancelled' ? NEWS : SAME
  }
  return wasTold(last, reason) ? SAME : NEWS
}

function judgePath(sentence: Sentence, last: LastTold) {
  const fields = ['pathToGreen', 'pathToGreenBy']
  if (!isRatingFieldTold(sentence, last, fields)) return NEWS
  const path = sentence.facts.find((one) => one.path.includes('/ratings/'))?.path ?? ''
  const isDated = ratingTold(last, path)?.pathToGreenBy !== undefined
  return isDated === (sentence.rule === 'path-to-green-by') ? SAME : NEWS
}

/** The risk of a sentence as the last report had it. */
function riskTold({ facts }: Sentence, last: LastTold) {
  const path = facts.find((one) => one.path.includes('/risks/'))?.path
  return path === undefined ? undefined : thingTold(last, path)
}

const OVER: ReadonlySet<unknown> = new Set(['closed', 'removed'])

function wasOpen(sentence: Sentence, last: LastTold): boolean {
  const told = riskTold(sentence, last)
  return told !== undefined && !OVER.has(told.get('status'))
}

const CHANGED_OR_NEWS: readonly ToldWord[] = ['now', '']

function judgeRisk(sentence: Sentence, last: LastTold) {
  const told = riskTold(sentence, last)
  if (told === undefined) return NEWS
  const status = sentence.facts.find(({ field }) => field === 'status')?.value
  const before = told.get('status') ?? 'open'
  const isMoved = !sentence.rule.startsWith('risk-of') && (status ?? 'open') !== before
  if (isMoved) return CHANGED_OR_NEWS
  const printed = printedIn(sentence).filter(({ field }) => field !== 'status')
  const isNamed = printed.some(({ field }) => field === 'reference')
  if (OVER.has(before) || (!isNamed && told.get('reference') !== undefined)) return NEWS
  return printed.every((fact) => wasTold(last, fact)) ? SAME : NEWS
}

/** A risk that stands Red was Red, and stood, with all that is said of it here. */
function judgeRedRisk(sentence: Sentence, last: LastTold) {
  const said = printedIn(sentence).filter(({ path }) => path !== 'told')
  return wasOpen(sentence, last) && said.every((fact) => wasTold(last, fact)) ? SAME : []
}

function judgeTargetScore(sentence: Sentence, last: LastTold) {
  const isTold = wasOpen(sentence, last) && areTold(sentence, last)
  const told = riskTold(sentence, last)
  const isDated = told?.get('targetDate') !== undefined
  const isSame = isTold && isDated === (sentence.rule !== 'risk-target')
  const wasPast = hasPassed(String(told?.get('targetDate') ?? ''), last.on)
  if (wasPast !== (sentence.rule === 'risk-target-past')) return NEWS
  return isSame && scoreIn(told) !== undefined ? SAME : NEWS
}

/** What was to be asked has to have been so when it was told last. */
function judgeUnrecorded(sentence: Sentence, last: LastTold) {
  const day = printedIn(sentence).find(({ field }) => field === 'date')?.value ?? ''
  return hasPassed(day, last.on) ? judgeDecision(sentence, last) : NEWS
}

/** What is asked of a committee is asked still where it was asked in these words and has no outcome. */
function judgeDecision(sentence: Sentence, last: LastTold) {
  const asked = printedIn(sentence).find(({ field }) => field === 'text')
  const told = asked && decisionTold(last, asked.path, asked.value ?? '')
  return told !== undefined && (told.outcome ?? null) === null ? SAME : NEWS
}

function judgeAmount({ facts }: Sentence, last: LastTold) {
  const amount = facts.find(({ field }) => field === 'value')
  const hedge = facts.find(({ field }) => field === 'qualifier')?.value
  const owner = programmeTold(last, amount?.path ?? '')?.decisions.find(({ key }) =>
    amount?.path.endsWith(`/decisions/${key}/amount`),
  )
  const told = owner?.amount
  const decision = owner?.text ?? ''
  if (told === undefined || String(told.value) !== amount?.value || told.qualifier !== hedge)
    return NEWS
  return /\d/.test(decision) ? EITHER : SAME
}

/** Of the target of a measure the reader sees whether it is the one that was told. */
function judgeTarget(sentence: Sentence, last: LastTold) {
  const fact = printedIn(sentence).find(({ field }) => field === 'target')
  const measure = fact && thingTold(last, fact.path)?.get('series')
  const key = /\/series\/([^/]+)$/.exec(fact?.path ?? '')?.[1]
  const series = Array.isArray(measure)
    ? measure.find((one) => (one.organisation ?? 'all') === key)
    : undefined
  return series !== undefined && String(series.target) === fact?.value ? EITHER : NEWS
}
