// The risks that are open, with their score and what is done about them; a risk that was closed, removed or escalated since
// the last report is told with that word, for removed is not closed. Source: committee conventions, 10; Risk.

import { isPast } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import type { Risk } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { renamedMessage, reopenedMessage } from './select-told'
import { due, engine, message, part, stored, words } from './slots'
import { capitalise } from './text'
import { canFollowThat, wordsQuoted } from './verbatim'

/** The messages about a programme's risks. */
export function selectRisks(context: ProgrammeContext): Selection {
  const { programme, path, told, toldOn } = context
  const selection: Selection = { messages: [], unchanged: [], leftOut: [] }
  for (const risk of programme.risks) {
    const at = `${path}/risks/${risk.key}`
    const before = told?.risks.find(({ key }) => key === risk.key)
    const isOver = risk.status === 'closed' || risk.status === 'removed'
    if (before !== undefined && isSame(before, risk, isOver)) {
      if (isOver) selection.leftOut.push({ subject: at, why: 'told in the last report' })
      else if (risk.rating === 'red') {
        selection.messages.push(redMessage(risk, at, context))
        selection.leftOut.push({ subject: at, why: 'told in the last report' })
      } else selection.unchanged.push({ thing: 'risk', path: at })
    } else if (isOver && toldOn === null)
      selection.leftOut.push({ subject: at, why: 'closed before this first report' })
    else selection.messages.push(...riskMessages(risk, at, context, before))
  }
  return selection
}

/** Of a risk that is over nothing but its name can still be news. */
function isSame(before: Risk, risk: Risk, isOver: boolean): boolean {
  const isAlike = before.status === risk.status && before.title === risk.title
  return marksOf(before) === marksOf(risk) || (isOver && isAlike)
}

function marksOf({
  title,
  status,
  likelihood,
  impact,
  score,
  rating,
  mitigation,
  cause,
  effect,
  targetScore,
  targetDate,
}: Risk): string {
  return JSON.stringify([
    title,
    status ?? 'open',
    likelihood,
    impact,
    score,
    rating,
    mitigation,
    cause,
    effect,
    targetScore,
    targetDate,
  ])
}

const STATUSES = {
  open: 'is open',
  closed: 'has been closed',
  removed: 'has been removed from the register',
  escalated: 'has been escalated',
  'de-escalated': 'has been de-escalated',
} as const

function riskMessages(
  risk: Risk,
  at: string,
  context: ProgrammeContext,
  before: Risk | undefined,
): Message[] {
  const { title, status = 'open', mitigation } = risk
  const id = `${context.section}/risk/${risk.key}`
  const isOver = status === 'closed' || status === 'removed'
  const about = (name: string, parts: Part[], extra: Partial<Message> = {}) =>
    message({
      id: id + name,
      subject: at,
      topic: 'risks',
      family: `risks-${status}`,
      parts,
      ...extra,
    })
  const isMoved = before !== undefined && (before.status ?? 'open') !== status
  const isEvent = status === 'open' && !isMoved && canFollowThat(title)
  const main = isEvent ? eventParts(risk, at) : [namedPart(risk, at, isMoved)]
  const renamed = renamedMessage(context, {
    id: `${id}/name`,
    subject: at,
    former: before && { field: 'title', value: before.title },
    current: title,
  }).map((one) => ({ ...one, topic: 'risks' as const, family: `risks-${status}` }))
  if (isOver) return [about('', main), ...renamed]
  const again = reopenedMessage(context, {
    id: `${id}/told-as`,
    subject: at,
    status: before?.status,
  }).map((one) => ({ ...one, topic: 'risks' as const, family: `risks-${status}` }))
  const score = scoreParts(risk, at, before)
  const target = targetParts(risk, at, context.asAt)
  return [
    about('', main),
    ...renamed,
    ...again,
    ...wordsOn(risk, at, before).map(([name, part]) =>
      about(`/${name}`, [part], { weight: 'may' }),
    ),
    ...(score.length === 0 ? [] : [about('/score', score)]),
    ...(score.length === 0 || target.length === 0
      ? []
      : [about('/target', target, { weight: 'should', forwardLooking: true })]),
    ...(mitigation === undefined
      ? []
      : [
          about(
            '/mitigation',
            [
              part('mitigation', {
                words: words(mitigation, factOf(at, 'mitigation', mitigation)),
              }),
            ],
            { weight: 'should' },
          ),
        ]),
  ]
}

/** 'There is a risk that the quay gives way (R1)': what may happen is never told as what happens. */
function eventParts({ title, reference, status = 'open' }: Risk, at: string): Part[] {
  const slots = {
    words: words(title, factOf(at, 'title', title)),
    status: engine(STATUSES[status], [factOf(at, 'status', status)]),
  }
  const called = reference && { reference: stored(reference, factOf(at, 'reference', reference)) }
  return [part('risk-that', slots), ...(called ? [part('risk-called', called)] : [])]
}

/** 'Risk R1, “Flood”, is open': by its name, where that is not seen to say what may happen. */
function namedPart(risk: Risk, at: string, isMoved: boolean): Part {
  const { reference, status = 'open' } = risk
  const fact = factOf(at, 'status', status)
  const said = part(reference === undefined ? 'risk-unnamed' : 'risk', {
    ...nameSlots(risk, at),
    status: engine(STATUSES[status], [fact]),
    state: engine(status, [fact]),
  })
  return isMoved ? { ...said, again: 'anew' } : said
}

function nameSlots({ title, reference }: Risk, at: string): Record<string, Slot> {
  return {
    title: stored(wordsQuoted(title), factOf(at, 'title', title)),
    ...(reference !== undefined && {
      reference: stored(reference, factOf(at, 'reference', reference)),
    }),
  }
}

/** A Red risk that stands as it was told is named all the same, with its score. */
function redMessage(risk: Risk, at: string, { section }: ProgrammeContext): Message {
  const { reference, rating = '', status = 'open' } = risk
  const score = scoreOf(risk, at)
  const said = part(reference === undefined ? 'risk-red-unnamed' : 'risk-red', {
    ...nameSlots(risk, at),
    still: engine(' still'),
    rating: stored(capitalise(rating), factOf(at, 'rating', rating)),
  })
  return message({
    id: `${section}/risk/${risk.key}`,
    subject: at,
    topic: 'risks',
    family: 'risks-red',
    parts: [said, ...(score === null ? [] : [part('with-score', { score: score.slot })])],
    inputs: [factOf(at, 'status', status)],
  })
}

/** What brings the risk about and what it would do, where this committee was not told so before. */
function wordsOn(risk: Risk, at: string, before: Risk | undefined): [string, Part][] {
  const { cause, effect } = risk
  const isNews = (field: 'cause' | 'effect') => before?.[field] !== risk[field]
  return [
    ...(cause !== undefined && isNews('cause')
      ? [
          [
            'cause',
            part('risk-cause', { words: words(cause, factOf(at, 'cause', cause)) }),
          ] as const,
        ]
      : []),
    ...(effect !== undefined && isNews('effect')
      ? [
          [
            'effect',
            part('risk-effect', { words: words(effect, factOf(at, 'effect', effect)) }),
          ] as const,
        ]
      : []),
  ].map(([name, one]): [string, Part] => [name, one])
}

/** The score, its colour in words, and what it was when this committee was told: the one before it on record has no day. */
export function scoreParts(risk: Risk, at: string, before: Risk | undefined): Part[] {
  const { rating } = risk
  const score = scoreOf(risk, at)
  if (score === null) return []
  const told = before && scoreOf(before, at)
  const colour =
    rating === undefined
      ? []
      : [part('risk-rating', { rating: stored(capitalise(rating), factOf(at, 'rating', rating)) })]
  return [
    part('risk-score', { score: score.slot }),
    ...colour,
    ...(told == null ? [] : [changePart(score, told.value, told.slot.facts)]),
  ]
}

function changePart(score: { value: number }, previous: number, facts: FactRef[]): Part {
  if (previous === score.value) return part('risk-score-same')
  const slots = { previous: quantity(previous, facts) }
  return part(previous < score.value ? 'risk-score-up' : 'risk-score-down', slots)
}

/** The score of a risk, or likelihood by impact; null where neither is on record. */
export function scoreOf(
  { score, likelihood, impact }: Risk,
  at: string,
): { value: number; slot: Extract<Slot, { as: 'quantity' }> } | null {
  if (score !== undefined)
    return { value: score, slot: quantity(score, [factOf(at, 'score', score)]) }
  if (likelihood === undefined || impact === undefined) return null
  const facts = [factOf(at, 'likelihood', likelihood), factOf(at, 'impact', impact)]
  return { value: likelihood * impact, slot: quantity(likelihood * impact, facts) }
}

/** The score that a risk is to come down to, and by when; nothing where none is on record. */
export function targetParts({ targetScore, targetDate }: Risk, at: string, asAt: Day): Part[] {
  if (targetScore === undefined) return []
  const target = quantity(targetScore, [factOf(at, 'targetScore', targetScore)])
  if (targetDate === undefined) return [part('risk-target', { target })]
  const when = due({ date: targetDate, fact: factOf(at, 'targetDate', targetDate) })
  return [part(isPast(targetDate, asAt) ? 'risk-target-past' : 'risk-target-by', { target, when })]
}

function quantity(value: number, facts: FactRef[]): Extract<Slot, { as: 'quantity' }> {
  return { as: 'quantity', quantity: { value }, facts }
}
