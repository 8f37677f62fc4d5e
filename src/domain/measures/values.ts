// The hedges that stand before a number, and which way a measure should go.
// Source: portfolio file, Measure.

export const QUALIFIERS = ['about', 'over', 'under', 'up-to'] as const

export type Qualifier = (typeof QUALIFIERS)[number]

export const BETTER_DIRECTIONS = ['higher', 'lower'] as const

export type BetterDirection = (typeof BETTER_DIRECTIONS)[number]

export const TARGET_KINDS = ['at-least', 'at-most'] as const

export type TargetKind = (typeof TARGET_KINDS)[number]
