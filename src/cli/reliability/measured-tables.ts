import { z } from 'zod'
import {
  DOCX_GOAL,
  DOWNLOAD_GOALS,
  DRAFT_GOAL_MS,
  growths,
  LONG_DOCX_GOAL_MS,
  MOST_GROWTH,
} from '../bench/figures'
import { goal, milliseconds, table, times } from '../bench/table'
import { number, readFigures } from './figures'

const load = z.object({
  requests: z.int(),
  failures: z.int(),
  cpuPerRequest: z.number(),
  median: z.number(),
  perSecond: z.number(),
})
const benchFigures = z.object({
  on: z.string(),
  node: z.string(),
  cores: z.int(),
  pages: z.array(
    z.object({
      what: z.string(),
      size: z.int(),
      connections: z.int(),
      goal: z.number(),
      pair: z.object({ ours: load, bare: load, cpuRatio: z.number(), speedRatio: z.number() }),
    }),
  ),
  downloads: z.array(
    z.object({
      what: z.enum(['csv', 'json']),
      size: z.int(),
      lines: z.int(),
      ms: z.number(),
      cpuMs: z.number(),
      grewMiB: z.number(),
    }),
  ),
  inProcess: z.object({
    draftMs: z.number(),
    docxMs: z.number(),
    bareDocxMs: z.number(),
    paragraphs: z.int(),
    longDocxMs: z.number(),
  }),
})
type BenchFigures = z.infer<typeof benchFigures>

/** What `npm run bench` measured last, as the README tells it; undefined when it has not run. */
export function measuredTables(): string | undefined {
  const figures = readFigures('bench', benchFigures)
  if (figures === undefined) return undefined
  const { on, node, cores } = figures
  return [
    `\`npm run bench\` on ${cores} cores, Node ${node.slice(1)}, ${on}.`,
    ratios(figures),
    table(
      ['what', 'measured', 'goal'],
      [...growthRows(figures), ...inProcessRows(figures), ...downloadRows(figures)],
    ),
  ].join('\n\n')
}

/** Ratios by size: a row for a page and a number of connections. */
function ratios({ pages }: BenchFigures): string {
  const sizes = [...new Set(pages.map(({ size }) => size))]
  const rows = pages
    .filter(({ size }) => size === sizes[0])
    .map(({ what, connections, goal: least }) => {
      const own = pages.filter((page) => page.what === what && page.connections === connections)
      const lowest = Math.min(...own.map(({ pair }) => pair.cpuRatio))
      const cells = sizes.map((size) => own.find((page) => page.size === size)?.pair.cpuRatio)
      return [
        `${what}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
        ...cells.map((ratio) => (ratio === undefined ? '' : times(ratio))),
        goal(`≥ ${least}×`, lowest >= least),
      ]
    })
  const heads = sizes.map((size, index) => `${number(size)}${index === 0 ? ' programmes' : ''}`)
  return table(['what, against a bare one', ...heads, 'goal'], rows)
}

function growthRows({ pages }: BenchFigures): string[][] {
  return growths(pages).map(({ what, least, most, small, large }) => [
    `${what}: server CPU a request at ${number(most)} programmes, and against that at ${number(least)}`,
    `${milliseconds(large)}, ${times(large / small)}`,
    goal(`≤ ${MOST_GROWTH}×`, large / small <= MOST_GROWTH),
  ])
}

function inProcessRows({ inProcess }: BenchFigures): string[][] {
  const { draftMs, docxMs, bareDocxMs, paragraphs, longDocxMs } = inProcess
  return [
    [
      'drafting 40 programmes, warm',
      milliseconds(draftMs),
      goal(`< ${DRAFT_GOAL_MS} ms`, draftMs < DRAFT_GOAL_MS),
    ],
    [
      `Word file of ${number(paragraphs)} paragraphs, the bare \`docx\` library with as many`,
      `${milliseconds(docxMs)} against ${milliseconds(bareDocxMs)}, ${times(docxMs / bareDocxMs)}`,
      goal(`≤ ${DOCX_GOAL}×`, docxMs <= DOCX_GOAL * bareDocxMs),
    ],
    [
      'Word file of a report of 30 pages',
      milliseconds(longDocxMs),
      goal(`< ${LONG_DOCX_GOAL_MS / 1000} s`, longDocxMs < LONG_DOCX_GOAL_MS),
    ],
  ]
}

function downloadRows({ downloads }: BenchFigures): string[][] {
  return downloads.map(({ what, size, lines, ms, grewMiB }) => {
    const most = DOWNLOAD_GOALS[what]
    return [
      `the portfolio of ${number(size)} programmes as ${what.toUpperCase()}, ${number(lines)} lines, streamed`,
      `${(ms / 1000).toFixed(1)} s, server memory grew by ${grewMiB.toFixed(0)} MiB`,
      most === null ? '' : goal(`< ${most} s`, ms < most * 1000),
    ]
  })
}
