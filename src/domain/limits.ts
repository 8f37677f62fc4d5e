// How often things may be done: often enough for anybody's work, too seldom for guessing and flooding. Sign-ins are
// counted by the e-mail address and by where they come from, changes and downloads by the person. Source: trust S-29.

import { DomainError } from './errors'

const MINUTE = 60
const QUARTER_HOUR = 15 * MINUTE

/** At most so many uses in a window of so many seconds, which begins with the first of them. */
export const LIMITS = {
  'sign-in-of-address': { most: 5, seconds: QUARTER_HOUR },
  'sign-in-from-client': { most: 20, seconds: QUARTER_HOUR },
  /** The sample's own people, whom anybody on its machine may be. */
  'sample-sign-in': { most: 200, seconds: QUARTER_HOUR },
  change: { most: 120, seconds: MINUTE },
  download: { most: 10, seconds: MINUTE },
  /** What a language model is asked for: it takes its time, and may cost money. */
  suggestion: { most: 10, seconds: MINUTE },
  'public-read': { most: 60, seconds: MINUTE },
} as const

export type Limit = keyof typeof LIMITS

/**
 * The refusal of what was done too often; `seconds` until it is taken again.
 * @example tooMany(61).message // 'This was asked for too often. Try again in 2 minutes.'
 */
export function tooMany(seconds: number): DomainError {
  return new DomainError(
    'TOO_MANY',
    `This was asked for too often. Try again in ${waitInWords(seconds)}.`,
  )
}

function waitInWords(seconds: number): string {
  if (seconds <= MINUTE) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / MINUTE)} minutes`
}
