// What the committee is asked to decide, with the sum, and what it decided before. A decision that another committee takes
// is told with that committee and its day; once that day has passed without an outcome on record, so that it was to be asked.
// Source: committee conventions, 5 "Recommendation wording"; Decision.

import type { Day } from '../dates/day'
import type { Decision } from '../portfolio-file/schema'
import { committeeSlot } from './committee-slot'
import type { ProgrammeContext, Selection } from './context'
import { factOf } from './facts'
import type { Message, Part, Slot } from './message'
import { printQuantity } from './numbers'
import { day, engine, message, part, stored, words } from './slots'
import { sayStill } from './told-again'
import { decisionTold } from './told-items'
import { ORDERS } from './word-lists'

/** The messages about a programme's decisions. */
export function selectDecisions(context: ProgrammeContext): Selection {
  const { programme, path, told } = context
  const selection: Selection = { messages: [], unchanged: [], leftOut: [] }
  for (const decision of programme.decisions) {
    const at = `${path}/decisions/${decision.key}`
    const before = decisionTold(told, decision)
    const isNews = before === undefined || (before.outcome ?? null) !== (decision.outcome ?? null)
    const isOpen = (decision.outcome ?? null) === null
    if (isNews || isOpen) {
      const [main, ...more] = decisionMessages(decision, at, context)
      const isAgain = isOpen && before !== undefined && !isNews && !isJustPast(decision, context)
      selection.messages.push(
        ...(main === undefined ? [] : [isAgain ? sayStill(main) : main]),
        ...more,
      )
    } else selection.leftOut.push({ subject: at, why: 'its outcome was told in the last report' })
  }
  return selection
}

type DecisionContext = Pick<ProgrammeContext, 'section' | 'file' | 'meeting' | 'asAt'>

/** Whether the meeting at which it was sought has passed since this committee was told. */
function isJustPast(decision: Decision, context: ProgrammeContext): boolean {
  const { toldOn } = context
  const date = meetingOf(decision, context)?.date
  const isSince = date !== undefined && toldOn !== null && date >= toldOn
  return isSince && isPast(decision, context)
}

/** The messages about one decision, which stands at a path. */
export function decisionMessages(
  decision: Decision,
  at: string,
  context: DecisionContext,
): Message[] {
  const id = `${context.section}/decision/${decision.key}`
  const family = decision.outcome ? 'decisions-taken' : 'decisions'
  const shared = { subject: at, topic: 'decisions', family } as const
  const { minute, amendment } = decision
  const minuteTail =
    minute === undefined
      ? []
      : [part('minute', { minute: stored(minute, factOf(at, 'minute', minute)) })]
  const main = message({
    id,
    ...shared,
    parts: [mainPart(decision, at, context), ...minuteTail],
    forwardLooking: !decision.outcome && !isPast(decision, context),
  })
  const more = (name: string, parts: Part[]) => message({ id: `${id}/${name}`, ...shared, parts })
  const amount = amountSlot(decision, at)
  return [
    main,
    ...(amendment === undefined
      ? []
      : [
          more('amendment', [
            part('amendment', { words: words(amendment, factOf(at, 'amendment', amendment)) }),
          ]),
        ]),
    ...(amount === null ? [] : [more('amount', [part('amount', { amount })])]),
  ]
}

function mainPart(decision: Decision, at: string, context: DecisionContext): Part {
  const { text, kind, outcome } = decision
  const slot = words(text, factOf(at, 'text', text))
  const meeting = meetingOf(decision, context)
  if (outcome) {
    const taken = { words: slot, outcome: engine(outcome, [factOf(at, 'outcome', outcome)]) }
    return meeting === null
      ? part('decision-known', taken)
      : part('decision-taken', { ...taken, ...meeting.slots })
  }
  const ask = engine(kind, [factOf(at, 'kind', kind)])
  if (meeting !== null && !meeting.isThisOne) {
    const say = isPast(decision, context) ? 'decision-unrecorded' : 'decision-elsewhere'
    return opensWithOrder(text)
      ? part(`${say}-to`, { words: slot, ...meeting.slots })
      : part(say, { words: slot, ask, ...meeting.slots })
  }
  return opensWithOrder(text)
    ? part('decision-to', { words: slot })
    : part('decision', { words: slot, ask })
}

/** Whether the day on which it was to be decided has passed, at another meeting than that of this report. */
function isPast(decision: Decision, context: DecisionContext): boolean {
  const meeting = meetingOf(decision, context)
  return meeting !== null && !meeting.isThisOne && meeting.date < context.asAt
}

/** Where the decision is sought: the committee and its day, and whether that is the meeting of this report. */
function meetingOf(
  { soughtAt }: Decision,
  { file, meeting }: DecisionContext,
): { date: Day; isThisOne: boolean; slots: Record<string, Slot> } | null {
  const found = file.meetings.find(({ key }) => key === soughtAt)
  const committee = file.committees.find(({ key }) => key === found?.committee)
  if (found === undefined || committee === undefined) return null
  const path = `meetings/${found.key}`
  return {
    date: found.date,
    isThisOne: found.date === meeting,
    slots: {
      committee: committeeSlot(committee),
      day: day(found.date, factOf(path, 'date', found.date)),
    },
  }
}

function amountSlot({ amount, text }: Decision, at: string): Slot | null {
  if (amount === undefined) return null
  const { value, qualifier } = amount
  if (text.includes(printQuantity({ value }, '£'))) return null
  const facts = [
    factOf(`${at}/amount`, 'value', value),
    ...(qualifier === undefined ? [] : [factOf(`${at}/amount`, 'qualifier', qualifier)]),
  ]
  return { as: 'quantity', quantity: { value, qualifier }, unit: '£', facts }
}

function opensWithOrder(text: string): boolean {
  return ORDERS.has(text.trim().split(/\s+/)[0]?.toLowerCase() ?? '')
}
