import type { LoadResult } from './load'
import { measurePair, type PairResult } from './pair'
import type { shotsFor } from './shots'
import { goal, milliseconds, type Row, times } from './table'

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
  pair: PairResult
}

/** Measures every comparison with 1 and 16 connections, telling `say` how far it is. */
export async function measurePages(
  origin: string,
  size: number,
  shots: ReturnType<typeof shotsFor>,
  say: (progress: string) => void,
): Promise<{ rows: Row[]; results: PageResult[] }> {
  const rows: Row[] = []
  const results: PageResult[] = []
  for (const comparison of COMPARISONS) {
    for (const connections of [1, 16]) {
      say(`${comparison.what}, ${size} programmes, ${connections} connections`)
      const pair = await measurePair(
        origin,
        connections,
        comparison.requests,
        shots[comparison.ours],
        shots[comparison.bare],
      )
      results.push({ what: comparison.what, size, connections, pair })
      rows.push(rowOf(comparison, size, connections, pair))
    }
  }
  return { rows, results }
}

function rowOf(comparison: Comparison, size: number, connections: number, pair: PairResult): Row {
  const failures = pair.ours.failures + pair.bare.failures
  return {
    what: comparison.what + (failures > 0 ? ` (${failures} requests failed)` : ''),
    size: size.toLocaleString('en-GB'),
    connections: String(connections),
    ours: side(pair.ours),
    bare: side(pair.bare),
    ratio: `${times(pair.cpuRatio)} CPU, ${times(pair.speedRatio)} requests a second`,
    goal: goal(`≥ ${comparison.goal}×`, pair.cpuRatio >= comparison.goal),
  }
}

const side = (load: LoadResult) =>
  `${milliseconds(load.cpuPerRequest)} CPU, ${milliseconds(load.median)} median`
