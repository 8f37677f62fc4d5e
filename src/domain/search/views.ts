// What is found, as a reader is given it. A text comes in parts, of which those are marked that were looked for, so that nothing
// has to be written into it. Source: the main issue, "search"; trust, S-39.

import type { Day } from '../dates/day'
import type { FoundKind } from './input'

export interface Part {
  text: string
  isMarked: boolean
}

/** A part of a report that has the words; `number` is that of a paragraph. */
export interface Passage {
  part: 'paragraph' | 'summary' | 'recommendations' | 'heading'
  number: number | null
  words: Part[]
}

export interface FoundThing {
  key: string
  title: Part[]
  /** Where the words stand in the rest of its text; null where they stand in the title alone. */
  excerpt: Part[] | null
  passages: Passage[]
  /** What it belongs to: a programme, a committee. */
  within: { key: string; name: string } | null
  /** The day of a meeting, of the meeting that a report goes to, on which a promise was made. */
  day: Day | null
  isPublic: boolean
}

/** `total` is how many there are of the kind, up to the most that are looked at; there are more when `hasMore`. `from`: the place of the first, from 1. */
export interface FoundGroup {
  kind: FoundKind
  total: number
  hasMore: boolean
  from: number
  things: FoundThing[]
}

/** `isTooCommon`: nothing in the question can be looked for. */
export interface SearchResults {
  q: string
  isTooCommon: boolean
  groups: FoundGroup[]
}
