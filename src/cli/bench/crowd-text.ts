import type { CrowdResult } from './crowd'
import type { Health } from './health'
import { goal, table } from './table'

export type Run = CrowdResult & Health

export const MOST_P95_MS = 400
export const MOST_GROWTH = 0.1

/** What was run: people as they come, and more for comparison. */
export interface Runs {
  people: Run
  barePeople?: Run
  most?: Run
  bareMost?: Run
}

const WORDS: readonly [name: keyof Runs, words: string][] = [
  ['people', 'people'],
  ['barePeople', 'bare pages, the same'],
  ['most', 'without a pause'],
  ['bareMost', 'bare pages, without a pause'],
]

/** The runs as Markdown: how fast each was, which kinds of requests were slow, and how the server kept. */
export function crowdText(all: Runs): string {
  const runs = WORDS.flatMap(([name, words]) => {
    const run = all[name]
    return run === undefined ? [] : [[words, run] as const]
  })
  const head = ['who', 'requests', 'errors', 'a second', 'all', 'reading', 'writing']
  const summary = table(
    [...head, 'server memory, MiB', 'connections'],
    runs.map(([what, run]) => [
      ...[what, String(run.requests), String(run.failures), run.perSecond.toFixed(1)],
      ...[run.all, run.reads, run.writes].map(({ p50, p95, p99 }) => `${p50}, ${p95}, ${p99}`),
      `${run.memoryBeforeMiB} → ${run.memoryAfterMiB}`,
      `${run.fewestConnections} to ${run.mostConnections}`,
    ]),
  )
  const kinds = table(
    ['who', 'kind', 'requests', 'p50', 'p95', 'p99', 'among the slowest 5 %'],
    runs.flatMap(([what, run]) =>
      run.kinds.map(({ kind, requests, p50, p95, p99, amongSlowest }) => [
        ...[what, kind],
        ...[requests, p50, p95, p99, amongSlowest].map(String),
      ]),
    ),
  )
  return `Times are p50, p95 and p99 in milliseconds.\n\n${summary}\n\n${kinds}`
}

/** Whether a run of people held what is promised, in words: a short one of time, one of ten minutes of memory. */
export function verdict({ failures, all, growth, ...run }: Run): { words: string; holds: boolean } {
  const isConstant = run.fewestConnections === run.mostConnections
  const checks: [what: string, words: string, met: boolean][] = [
    [`errors ${failures}`, '0', failures === 0],
    growth === null
      ? [`p95 ${all.p95} ms`, `< ${MOST_P95_MS} ms`, all.p95 < MOST_P95_MS]
      : growthCheck(growth),
    [`connections ${run.fewestConnections} to ${run.mostConnections}`, 'constant', isConstant],
  ]
  return {
    words: checks.map(([what, words, met]) => `${what} (${goal(words, met)})`).join('; '),
    holds: checks.every(([, , met]) => met),
  }
}

const growthCheck = (growth: number): [string, string, boolean] => [
  `memory after two minutes ${growth < 0 ? '' : '+'}${(growth * 100).toFixed(1)} %`,
  `< ${MOST_GROWTH * 100} %`,
  growth < MOST_GROWTH,
]
