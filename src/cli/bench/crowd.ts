import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Shot, send } from './load'
import { type Percentiles, percentiles } from './percentiles'
import { seededNumbers } from './portfolio'

/** What somebody asks for next, and what they do with the answer. */
export interface Step {
  /** Such as `report page`: answers of one kind are told together. */
  kind: string
  isWrite: boolean
  shot: Shot
  seen?: (body: string) => void
}

/** One person at their browser: the next thing that they do. `numbers` are random, and the same in each run. */
export type Visitor = (numbers: () => number) => Step

export interface KindResult extends Percentiles {
  kind: string
  requests: number
  /** How many of them are among the slowest twentieth of all answers. */
  amongSlowest: number
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
  /** The kinds of requests, those with most of the slowest answers first. */
  kinds: KindResult[]
}

export interface CrowdOptions {
  seconds: number
  /** Mean time that somebody reads and types before the next request, as people arrive; 0: none. */
  thinkSeconds: number
}

interface Answered extends Pick<Step, 'kind' | 'isWrite'> {
  status: number
  ms: number
}

/** Lets every visitor work for a while: each asks for one thing, waits for the answer, thinks, and goes on. */
export async function measureCrowd(
  origin: string,
  visitors: readonly Visitor[],
  { seconds, thinkSeconds }: CrowdOptions,
): Promise<CrowdResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors.length })
  const answers: Answered[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  const visit = async (visitor: Visitor, index: number) => {
    const numbers = seededNumbers(index + 1)
    const think = () => sleep(-Math.log(1 - numbers()) * thinkSeconds * 1000)
    if (thinkSeconds > 0) await think()
    while (performance.now() < end) {
      const { kind, isWrite, shot, seen } = visitor(numbers)
      const sent = performance.now()
      const { status, body } = await send(origin, agent, shot).catch(() => ({
        status: 0,
        body: '',
      }))
      answers.push({ kind, isWrite, status, ms: performance.now() - sent })
      if (status === 200) seen?.(body)
      if (thinkSeconds > 0) await think()
    }
  }
  await Promise.all(visitors.map(visit))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  return { ...resultOf(answers), perSecond: answers.length / took }
}

function resultOf(answers: readonly Answered[]): Omit<CrowdResult, 'perSecond'> {
  const times = (of: readonly Answered[]) => of.map(({ ms }) => ms)
  const failed = answers.filter(({ status }) => status !== 200)
  const otherStatuses: Record<string, number> = {}
  for (const { status } of failed) otherStatuses[status] = (otherStatuses[status] ?? 0) + 1
  return {
    requests: answers.length,
    failures: failed.length,
    otherStatuses,
    all: percentiles(times(answers)),
    reads: percentiles(times(answers.filter(({ isWrite }) => !isWrite))),
    writes: percentiles(times(answers.filter(({ isWrite }) => isWrite))),
    kinds: kindsOf(answers),
  }
}

function kindsOf(answers: readonly Answered[]): KindResult[] {
  const slowest = new Set(
    answers.toSorted((a, b) => b.ms - a.ms).slice(0, Math.ceil(answers.length / 20)),
  )
  return [...new Set(answers.map(({ kind }) => kind))]
    .map((kind) => {
      const own = answers.filter((answer) => answer.kind === kind)
      return {
        kind,
        requests: own.length,
        ...percentiles(own.map(({ ms }) => ms)),
        amongSlowest: own.filter((answer) => slowest.has(answer)).length,
      }
    })
    .toSorted((a, b) => b.amongSlowest - a.amongSlowest || b.requests - a.requests)
}
