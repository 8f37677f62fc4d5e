import type { BetterDirection, Qualifier, TargetKind } from '@/domain/measures/values'

export const BETTER_WORDS: Record<BetterDirection, string> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
}

export const QUALIFIER_WORDS: Record<Qualifier, string> = {
  about: 'About',
  over: 'Over',
  under: 'Under',
  'up-to': 'Up to',
}

export const TARGET_WORDS: Record<TargetKind, string> = {
  'at-least': 'At least that',
  'at-most': 'At most that',
}
