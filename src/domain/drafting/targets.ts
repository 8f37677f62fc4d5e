// What a figure was meant to be. Whether it met its target is said only where its hedge leaves no doubt; a percentage says
// whether it is target or result. Source: committee conventions, 12 "Say whether a figure is target or performance".

import type { FactRef } from '../reports/document'
import { quantityOf, type ReportedFigure, type SeriesView, unitFacts } from './derive-measure'
import { factOf } from './facts'
import type { Part, Slot } from './message'
import { intervalOf } from './numbers'
import { part } from './slots'

/** The sentence on the target of a figure, or nothing where no target is on record. */
export function targetParts(view: SeriesView, figure: ReportedFigure): Part[] {
  const target = targetSlot(view)
  if (target === null) return []
  const outcome = outcomeOf(view, figure)
  return [part(outcome === null ? 'target' : OUTCOMES[outcome], { target })]
}

const OUTCOMES = { met: 'target-met', missed: 'target-missed' } as const

/** Whether the figure met the target of its series; null where there is none or the hedge leaves it open. */
export function outcomeOf({ series }: SeriesView, figure: ReportedFigure): 'met' | 'missed' | null {
  const { target, targetKind } = series
  if (target === undefined || targetKind === undefined) return null
  const { least, most } = intervalOf(quantityOf(figure))
  if (targetKind === 'at-least') return least >= target ? 'met' : most < target ? 'missed' : null
  return most <= target ? 'met' : least > target ? 'missed' : null
}

/** 'at least +50' as a slot; a target without a kind is printed bare. */
export function targetSlot({ series, measure, path }: SeriesView): Slot | null {
  const { target, targetKind } = series
  if (target === undefined) return null
  const facts: FactRef[] = [factOf(path, 'target', target), ...unitFacts({ path }, measure)]
  const bare: Slot = { as: 'quantity', quantity: { value: target }, unit: measure.unit, facts }
  if (targetKind === undefined) return bare
  return {
    ...bare,
    prefix: KINDS[targetKind],
    facts: [...facts, factOf(path, 'targetKind', targetKind)],
  }
}

const KINDS = { 'at-least': 'at least ', 'at-most': 'at most ' } as const
