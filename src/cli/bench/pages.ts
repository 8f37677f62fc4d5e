import { measurePair, type PairResult } from './pair'
import type { shotsFor } from './shots'

interface Comparison {
  what: string
  goal: number
  requests: number
  ours: keyof ReturnType<typeof shotsFor>
  bare: keyof ReturnType<typeof shotsFor>
}

/** Writes are fewer: each needs a record that nobody has written to. */
const COMPARISONS: readonly Comparison[] = [
  {
    what: 'portfolio page, 50 rows',
    goal: 0.8,
    requests: 120,
    ours: 'portfolio',
    bare: 'bareRows',
  },
  { what: 'programme page', goal: 0.7, requests: 120, ours: 'programme', bare: 'bareProgramme' },
  { what: 'rating write', goal: 0.75, requests: 48, ours: 'rating', bare: 'bareRating' },
  { what: 'milestone write', goal: 0.75, requests: 48, ours: 'milestone', bare: 'bareMilestone' },
]

export interface PageResult {
  what: string
  size: number
  connections: number
  /** The least that the ratio of CPU is to be. */
  goal: number
  pair: PairResult
}

/** Measures every comparison with 1 and 16 connections, telling `say` how far it is. */
export async function measurePages(
  origin: string,
  size: number,
  shots: ReturnType<typeof shotsFor>,
  say: (progress: string) => void,
): Promise<PageResult[]> {
  const results: PageResult[] = []
  for (const { what, goal, requests, ours, bare } of COMPARISONS) {
    for (const connections of [1, 16]) {
      say(`${what}, ${size} programmes, ${connections} connections`)
      const pair = await measurePair(origin, connections, requests, shots[ours], shots[bare])
      results.push({ what, size, connections, goal, pair })
    }
  }
  return results
}
