// A figure in print, taken apart again: its hedge, its sign, its number, its unit. Each has to be the one on record.
// Source: drafting, "Hedged numbers are intervals: the hedge is always printed"; gate 18 "unit changed".

import type { FactRef } from '../reports/document'
import { readNumber } from './verify-reading'

/** A figure as it was read: `hedge` as it is stored ('up-to'), `unit` as it is printed ('%', '£', 'years') or ''. */
export interface ReadQuantity {
  hedge: string | null
  number: number
  isSigned: boolean
  unit: string
  isRounded: boolean
}

const QUANTITY =
  /^(?:(about|over|under|up to|at least|at most) )?([+−]?)(£?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine)(?:(%)| (\p{L}[^()]*?))?( \(rounded\))?$/iu

/** The figure that a text writes from its first letter to its last, or null. */
export function readQuantity(text: string): ReadQuantity | null {
  const [whole, hedge, sign, pound, digits, percent, unit, rounded] = QUANTITY.exec(text) ?? []
  if (whole === undefined) return null
  return {
    hedge: hedge?.toLowerCase().replace(' ', '-') ?? null,
    number: readNumber(`${sign}${digits}`),
    isSigned: sign !== '',
    unit: [pound, percent, unit].filter(Boolean).join(' '),
    isRounded: rounded !== undefined,
  }
}

/** What is wrong with a figure that one fact holds (or a likelihood and an impact), or null. */
export function wrongInQuantity(read: ReadQuantity, facts: readonly FactRef[]): string | null {
  const factValue = (name: string) => facts.find(({ field }) => field === name)?.value
  const [likelihood, impact] = [factValue('likelihood'), factValue('impact')]
  const held =
    likelihood !== undefined && impact !== undefined
      ? Number(likelihood) * Number(impact)
      : Number(facts.find(({ field }) => FIGURES.has(field ?? ''))?.value)
  if (held !== read.number) return `states ${read.number}, which is not the figure on record`
  if ((factValue('qualifier') ?? factValue('targetKind') ?? null) !== read.hedge)
    return `prints ${read.number} with a hedge other than is on record`
  return isInUnit(read, facts) ? null : `prints ${read.number} in a unit other than is on record`
}

const FIGURES: ReadonlySet<string> = new Set([
  'value',
  'target',
  'score',
  'previousScore',
  'targetScore',
])

/** Whether the figure is printed in the unit that its facts give, or in none where they give none. */
export function isInUnit(
  { unit, number, isSigned }: ReadQuantity,
  facts: readonly FactRef[],
): boolean {
  const isMoney = facts.some(({ path }) => path.endsWith('/amount'))
  const kept = isMoney ? '£' : (facts.find(({ field }) => field === 'unit')?.value ?? '')
  if (kept === 'score') return unit === '' && isSigned === (number !== 0)
  if (kept === 'GBP') return unit === '£'
  return unit === kept || (number === 1 && unit !== '' && kept.startsWith(unit))
}
