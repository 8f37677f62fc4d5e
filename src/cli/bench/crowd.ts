import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Shot, send } from './load'
import { seededNumbers } from './portfolio'

/** What somebody asks for next, and what they do with the answer. */
export interface Step {
  isWrite: boolean
  shot: Shot
  seen?: (body: string) => void
}

/** One person at their browser: the next thing that they do. `numbers` are random, and the same in each run. */
export type Visitor = (numbers: () => number) => Step

/** Milliseconds that so many of a hundred answers took at most. */
export interface Percentiles {
  p50: number
  p95: number
  p99: number
}

export interface CrowdResult {
  requests: number
  failures: number
  /** How often each status other than 200 was answered, such as `503: 2`; 0 for a connection that broke. */
  otherStatuses: Record<string, number>
  perSecond: number
  all: Percentiles
  reads: Percentiles
  writes: Percentiles
}

export interface CrowdOptions {
  seconds: number
  /** Mean time that somebody reads and types before the next request, as people arrive; 0: none. */
  thinkSeconds: number
}

/** Lets every visitor work for a while: each asks for one thing, waits for the answer, thinks, and goes on. */
export async function measureCrowd(
  origin: string,
  visitors: readonly Visitor[],
  { seconds, thinkSeconds }: CrowdOptions,
): Promise<CrowdResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors.length })
  const reads: number[] = []
  const writes: number[] = []
  const otherStatuses: Record<string, number> = {}
  const began = performance.now()
  const end = began + seconds * 1000
  const visit = async (visitor: Visitor, index: number) => {
    const numbers = seededNumbers(index + 1)
    const think = () => sleep(-Math.log(1 - numbers()) * thinkSeconds * 1000)
    if (thinkSeconds > 0) await think()
    while (performance.now() < end) {
      const { isWrite, shot, seen } = visitor(numbers)
      const sent = performance.now()
      const { status, body } = await send(origin, agent, shot).catch(() => ({
        status: 0,
        body: '',
      }))
      ;(isWrite ? writes : reads).push(performance.now() - sent)
      if (status === 200) seen?.(body)
      else otherStatuses[status] = (otherStatuses[status] ?? 0) + 1
      if (thinkSeconds > 0) await think()
    }
  }
  await Promise.all(visitors.map(visit))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  const requests = reads.length + writes.length
  return {
    requests,
    failures: Object.values(otherStatuses).reduce((sum, count) => sum + count, 0),
    otherStatuses,
    perSecond: requests / took,
    all: percentiles([...reads, ...writes]),
    reads: percentiles(reads),
    writes: percentiles(writes),
  }
}

/** The nearest ranks; zeros of nothing. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (percent: number) =>
    Math.round(sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0)
  return { p50: at(50), p95: at(95), p99: at(99) }
}
