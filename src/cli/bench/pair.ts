import { type LoadResult, measureLoad, type Shot } from './load'
import { median } from './median'

/** The nth request to a page. */
export type Shots = (n: number) => Shot

export interface PairResult {
  ours: LoadResult
  bare: LoadResult
  /** Bare over ours, round by round, middle value: 1 is as cheap as bare, 0.8 a quarter dearer. */
  cpuRatio: number
  speedRatio: number
}

const ROUNDS = 5

/** Measures two pages in turn, ours, bare, ours, bare, so that a machine that slows down slows both. */
export async function measurePair(
  origin: string,
  connections: number,
  requests: number,
  ours: Shots,
  bare: Shots,
): Promise<PairResult> {
  await measureLoad(origin, connections, Math.ceil(requests / 2), ours)
  await measureLoad(origin, connections, Math.ceil(requests / 2), bare)
  const rounds: { ours: LoadResult; bare: LoadResult }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      ours: await measureLoad(origin, connections, requests, ours),
      bare: await measureLoad(origin, connections, requests, bare),
    })
  }
  return {
    ours: middleOf(rounds.map((round) => round.ours)),
    bare: middleOf(rounds.map((round) => round.bare)),
    cpuRatio: median(rounds.map((round) => round.bare.cpuPerRequest / round.ours.cpuPerRequest)),
    speedRatio: median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond)),
  }
}

function middleOf(results: readonly LoadResult[]): LoadResult {
  return {
    requests: results.reduce((sum, result) => sum + result.requests, 0),
    failures: results.reduce((sum, result) => sum + result.failures, 0),
    cpuPerRequest: median(results.map((result) => result.cpuPerRequest)),
    median: median(results.map((result) => result.median)),
    perSecond: median(results.map((result) => result.perSecond)),
  }
}
