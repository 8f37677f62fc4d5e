import { capitalised } from '@/components/programmes/words'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import {
  currentBaseline,
  deriveSlip,
  expectedDate,
  firstPromise,
  isOpen,
} from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { MILESTONE_KIND_WORDS, placeOf, slipInWords, standingOf } from './words'

/** A milestone in print: what travels to the table, once and as short as it can be said. '' is an empty cell. */
export interface MilestoneLine {
  key: string
  name: string
  /** Small print under the name, a line each. */
  notes: string
  withheld: boolean
  state: string
  tone: 'late' | 'closed' | undefined
  isOpen: boolean
  promise: string
  baseline: string
  /** When it is expected or was done. */
  when: string
  /** How it stands to its promises and why it moved, a line each. */
  moves: string
  /** Every date given, newest first, a line each, when there was more than one. */
  history: string
  dates: number
}

/** The milestone as it stands on the day, in words. */
export function printMilestone(milestone: Milestone, asAt: Day): MilestoneLine {
  const { words, isLate, isClosed } = standingOf(milestone, asAt)
  const { key, name, visibility, rebaselines } = milestone
  return {
    key,
    name,
    notes: inLines(notesOf(milestone)),
    withheld: visibility !== undefined && visibility !== 'public',
    state: words,
    tone: isLate ? 'late' : isClosed ? 'closed' : undefined,
    isOpen: isOpen(milestone),
    promise: print(firstPromise(milestone)),
    baseline: rebaselines.length === 0 ? '' : print(currentBaseline(milestone)),
    when: whenOf(milestone),
    moves: inLines(movesOf(milestone)),
    history: inLines(historyOf(milestone)),
    dates: milestone.forecasts.length,
  }
}

function whenOf(milestone: Milestone): string {
  const { status, actual } = milestone
  if (status === 'cancelled') return 'Cancelled'
  if (!isOpen(milestone)) return actual === undefined ? 'Done, day not recorded' : print(actual)
  const expected = expectedDate(milestone)
  return expected === undefined ? placeOf(milestone) : print(expected)
}

const CONFIDENCE = {
  committed: 'A commitment',
  expected: undefined,
  hoped: 'Hoped for, not promised',
} as const

function notesOf(milestone: Milestone): string[] {
  const { element, kind, conditions, condition, confidence } = milestone
  const hasDate = expectedDate(milestone) !== undefined
  return [
    element,
    kind === undefined || kind === 'delivery' ? undefined : MILESTONE_KIND_WORDS[kind],
    confidence === undefined || !isOpen(milestone) ? undefined : CONFIDENCE[confidence],
    conditions === undefined ? undefined : `Still owed: ${conditions}`,
    hasDate ? condition : undefined,
  ].filter((note) => note !== undefined)
}

function movesOf(milestone: Milestone): string[] {
  const isDone = !isOpen(milestone)
  const slips = deriveSlip(milestone).flatMap((slip) => slipInWords(slip, isDone) ?? [])
  const last = milestone.rebaselines.at(-1)
  const approved = last?.approvedBy === undefined ? '' : `, approved by ${last.approvedBy}`
  return [
    ...slips.map((words) => `${words}.`),
    ...(milestone.reason === undefined ? [] : [milestone.reason]),
    ...(last === undefined
      ? []
      : [`Re-baselined on ${printDay(last.recordedOn)}${approved}: ${last.reason}`]),
  ]
}

function historyOf({ forecasts }: Milestone): string[] {
  if (forecasts.length < 2) return []
  return forecasts.toReversed().map(({ recordedOn, forecast, reason }) => {
    const date = forecast === null ? 'no date' : print(forecast)
    return `On ${printDay(recordedOn)}: ${date}${reason === undefined ? '' : `. ${reason}`}`
  })
}

/** Sentences that begin with a capital, one under the other. */
const inLines = (sentences: readonly string[]) => sentences.map(capitalised).join('\n')

const SHORT = 20

/** A date in words; a short one stays on one line. */
function print(date: Milestone['forecast']): string {
  const words = date === undefined ? '' : printApproximateDate(date)
  return words.length > SHORT ? words : words.replaceAll(' ', '\u00a0')
}
