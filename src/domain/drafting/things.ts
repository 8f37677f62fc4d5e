// What a share is a share of: "P1 incidents fixed within 2 hours" counts P1 incidents. Where the name does not say, nothing
// is guessed. Source: how reports talk, 2 "Metrics"; portfolio file, "A percentage with count: 0 is empty".

import type { Measure } from '../portfolio-file/schema'
import { nameInside } from './noun-phrases'
import { PARTICIPLES } from './word-lists'

const SHARES: ReadonlySet<string> = new Set(
  'answered dealt met paid processed resolved solved'.split(' '),
)

/** The things that a percentage is taken of: 'P1 incidents'; null where the name is not of the kind "things done …". */
export function thingsOf({ name, unit }: Measure): string | null {
  if (unit !== '%') return null
  const words = nameInside(name).split(/\s+/)
  const at = words.findIndex(
    (word, place) => place > 0 && (PARTICIPLES.has(word) || SHARES.has(word) || word === 'fixed'),
  )
  const things = words.slice(0, Math.max(at, 0)).join(' ')
  return /s$/.test(things) ? things : null
}

/** The things of several measures, their common word said once: ['P1 incidents', 'P2 incidents'] is 'P1 or P2 incidents'. */
export function joinThings(things: readonly string[], joiner: 'and' | 'or'): string {
  const last = new Set(things.map((thing) => thing.split(' ').at(-1)))
  const [common] = last
  const isCommon =
    last.size === 1 && common !== undefined && things.every((thing) => thing.includes(' '))
  const kinds = isCommon ? things.map((thing) => thing.slice(0, -common.length - 1)) : things
  return `${joinWords(kinds, joiner)}${isCommon ? ` ${common}` : ''}`
}

/** 'a', 'a or b', 'a, b or c'. */
export function joinWords(words: readonly string[], joiner: 'and' | 'or'): string {
  const [last = '', ...before] = words.toReversed()
  return before.length === 0 ? last : `${before.toReversed().join(', ')} ${joiner} ${last}`
}
