import { z } from 'zod'
import { crowdText, verdict } from '../bench/crowd-text'
import { readFigures } from './figures'

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

/** What the last run of people counted, `load` for a minute or `soak` for ten; undefined when there was none. */
export function loadTable(name: 'load' | 'soak'): string | undefined {
  const figures = readFigures(name, loadFigures)
  if (figures === undefined) return undefined
  const { on, seconds, thinkSeconds, ...runs } = figures
  return [
    `50 people, ${seconds} s each row, 80 % reading, ${thinkSeconds} s between requests on average unless a row says otherwise, measured ${on}.`,
    `People: ${verdict(runs.people).words}.`,
    crowdText(runs),
  ].join('\n\n')
}
