import { z } from 'zod'
import { crowdText, verdict } from '../bench/crowd-text'
import { table } from '../bench/table'
import { number, readFigures } from './figures'

const percentiles = z.object({ p50: z.number(), p95: z.number(), p99: z.number() })
const run = z.object({
  requests: z.int(),
  failures: z.int(),
  otherStatuses: z.record(z.string(), z.int()),
  perSecond: z.number(),
  all: percentiles,
  reads: percentiles,
  writes: percentiles,
  kinds: z.array(
    percentiles.extend({ kind: z.string(), requests: z.int(), amongSlowest: z.int() }),
  ),
  memoryBeforeMiB: z.number(),
  memoryAfterMiB: z.number(),
  fewestConnections: z.int(),
  mostConnections: z.int(),
  samples: z.array(
    z.object({ second: z.int(), memoryMiB: z.number(), heapMiB: z.number(), connections: z.int() }),
  ),
  growth: z.number().nullable(),
})
const loadFigures = z.object({
  on: z.string(),
  seconds: z.number(),
  thinkSeconds: z.number(),
  people: run,
  barePeople: run.exactOptional(),
  most: run.exactOptional(),
  bareMost: run.exactOptional(),
})

/** What the last load run counted; undefined when there was none. */
export function loadTable(): string | undefined {
  const figures = readFigures('load', loadFigures)
  if (figures === undefined) return undefined
  const { on, seconds, thinkSeconds, ...runs } = figures
  return [
    `50 people, ${seconds} s each row, 80 % reading, ${thinkSeconds} s between requests on average unless a row says otherwise, measured ${on}.`,
    `People: ${verdict(runs.people).words}.`,
    crowdText(runs),
  ].join('\n\n')
}

/** How the server kept over the last run of ten minutes, minute by minute; undefined when there was none. */
export function soakTable(): string | undefined {
  const figures = readFigures('soak', loadFigures)
  if (figures === undefined) return undefined
  const { on, seconds, thinkSeconds, people } = figures
  const minutes = people.samples.filter(
    ({ second }, place) =>
      Math.floor(second / 60) > Math.floor((people.samples[place - 1]?.second ?? -60) / 60),
  )
  return [
    `50 people, ${seconds} s, ${thinkSeconds} s between requests on average, ${number(people.requests)} requests, measured ${on}: ${verdict(people).words}.`,
    table(
      ['minute', 'server memory, MiB', 'of which heap', 'connections'],
      minutes.map(({ second, memoryMiB, heapMiB, connections }) =>
        [Math.floor(second / 60), memoryMiB, heapMiB, connections].map(String),
      ),
    ),
  ].join('\n\n')
}
