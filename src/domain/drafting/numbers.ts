// A hedged number is an interval: "over 2,250" is 2,250 or more. The hedge is always printed, and "rose" or "fell" is
// said only when the two intervals do not touch. Source: drafting, "Rules".

import type { Qualifier } from '../measures/values'

/** A number as it was given, with its hedge if it had one. `about` is read as a tenth either way. */
export interface Quantity {
  value: number
  qualifier?: Qualifier | undefined
}

/** The least and the most that a quantity can be; infinite where it is open. */
export interface Interval {
  least: number
  most: number
}

/** The interval of a quantity: `{ value: 2250, qualifier: 'over' }` is 2250 to infinity. */
export function intervalOf({ value, qualifier }: Quantity): Interval {
  switch (qualifier) {
    case undefined:
      return { least: value, most: value }
    case 'about':
      return { least: value - Math.abs(value) / 10, most: value + Math.abs(value) / 10 }
    case 'over':
      return { least: value, most: Number.POSITIVE_INFINITY }
    case 'under':
    case 'up-to':
      return { least: Number.NEGATIVE_INFINITY, most: value }
  }
}

/** Which way a number went; null when its hedges leave that open. */
export function directionOf(from: Quantity, to: Quantity): 'rose' | 'fell' | 'same' | null {
  const before = intervalOf(from)
  const after = intervalOf(to)
  if (after.least > before.most) return 'rose'
  if (after.most < before.least) return 'fell'
  const exact = from.qualifier === undefined && to.qualifier === undefined
  return exact ? 'same' : null
}

const FORMAT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 })

/** Thousands always with a comma: `printNumber(200000)` is '200,000'. */
export function printNumber(value: number): string {
  return FORMAT.format(Object.is(value, -0) ? 0 : value).replace('-', '−')
}

const HEDGES: Record<Qualifier, string> = {
  about: 'about ',
  over: 'over ',
  under: 'under ',
  'up-to': 'up to ',
}

/**
 * A quantity with its hedge and unit: 'over 2,250', '97%', '+76' for a score, '£600,000', 'up to 5 years', '1 year'.
 * Without a unit the bare number is printed.
 */
export function printQuantity(quantity: Quantity, unit?: string): string {
  const hedge = quantity.qualifier === undefined ? '' : HEDGES[quantity.qualifier]
  return hedge + withUnit(quantity.value, unit)
}

function withUnit(value: number, unit: string | undefined): string {
  const number = printNumber(value)
  if (unit === undefined) return number
  if (unit === '%') return `${number}%`
  if (unit === 'score') return value > 0 ? `+${number}` : number
  if (unit === '£' || unit === 'GBP') return value < 0 ? `−£${printNumber(-value)}` : `£${number}`
  return `${number} ${value === 1 ? singularOf(unit) : unit}`
}

/** 'years' is 'year'; a word that only looks plural ('premises', 'access') is left alone. */
function singularOf(unit: string): string {
  return /(?:ss|us|is|series|premises|news)$/.test(unit) ? unit : unit.replace(/s$/, '')
}

const COUNT_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/**
 * A figure as prose says it, in words from one to nine; what comes before it or after it stays.
 * @example spell('about 3 weeks') // 'about three weeks'; spell('12 weeks') // '12 weeks'
 */
export function spell(text: string): string {
  return text.replace(FIGURE, (_all, before: string, figure) => before + printCount(Number(figure)))
}

const FIGURE = /^((?:about |over |under |up to |at least |at most )?)([1-9])(?= |$)/

/** How many things, counted by the engine: words up to nine, figures from 10. */
export function printCount(count: number): string {
  return COUNT_WORDS[count] ?? printNumber(count)
}
