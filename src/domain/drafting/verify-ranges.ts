// What a figure with its hedge can be, as the reader takes it: "over 2,250" is 2,250 or more, "about" a tenth either way.
// Source: drafting, "Hedged numbers are intervals".

import type { FactRef } from '../reports/document'

/** The least and the most that a figure can be; infinite where it is open. */
export interface Range {
  least: number
  most: number
}

/** The range of the figure that a fact holds; its hedge is another fact of the same path. */
export function rangeOf({ path, value }: FactRef, facts: readonly FactRef[]): Range {
  const number = Number(value)
  const hedge = facts.find((fact) => fact.path === path && fact.field === 'qualifier')?.value
  if (hedge === 'over') return { least: number, most: Number.POSITIVE_INFINITY }
  if (hedge === 'under' || hedge === 'up-to')
    return { least: Number.NEGATIVE_INFINITY, most: number }
  const margin = hedge === 'about' ? Math.abs(number) / 10 : 0
  return { least: number - margin, most: number + margin }
}
