import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { inRoot } from './start/paths.mjs'

// Puts what the crash tests and the load run counted last on the page of what is promised.

const PAGE = inRoot('docs/reliability.md')
const FIGURES = inRoot('tests/output/reliability')

const crashFigures = z.object({
  on: z.string(),
  acknowledged: z.int(),
  lost: z.int(),
  halfWritten: z.int(),
  doubled: z.int(),
  sentAgain: z.int(),
  hung: z.int(),
  slowestMs: z.int(),
})

const CRASHES: readonly [file: string, what: string][] = [
  ['web-server-killed', 'web server killed with `kill -9`, 10 times'],
  ['database-killed', 'all processes of the database killed with `kill -9`, 10 times'],
  ['database-restarted', 'database restarted at once, 5 times'],
  ['database-paused', 'database stopped for 3 s'],
  ['connections-reset', 'every connection to the database reset, 10 times'],
  ['web-server-stopped', 'web server told to stop (`SIGTERM`), 3 times'],
  ['disk-full', 'disk of the database full for 6 s'],
  ['clock-jumped', 'clock of the web server a day on or two back, 4 times'],
]

const percentiles = z.object({ p50: z.number(), p95: z.number(), p99: z.number() })
const run = z.object({
  requests: z.int(),
  failures: z.int(),
  perSecond: z.number(),
  all: percentiles,
  reads: percentiles,
  writes: percentiles,
  memoryBeforeMiB: z.number(),
  memoryAfterMiB: z.number(),
  fewestConnections: z.int(),
  mostConnections: z.int(),
})
const loadFigures = z.object({
  on: z.string(),
  seconds: z.number(),
  thinkSeconds: z.number(),
  people: run,
  barePeople: run,
  most: run,
  bareMost: run,
})

function read<T>(name: string, shape: z.ZodType<T>): T | undefined {
  const file = `${FIGURES}/${name}.json`
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

const number = (value: number) => value.toLocaleString('en-GB')

function crashTable(): string | undefined {
  const rows = CRASHES.flatMap(([name, what]) => {
    const found = read(name, crashFigures)
    if (found === undefined) return []
    const { on, acknowledged, lost, halfWritten, doubled, sentAgain, hung, slowestMs } = found
    const counts = [acknowledged, lost, halfWritten, doubled, sentAgain, hung].map(number)
    return `| ${[what, ...counts, `${(slowestMs / 1000).toFixed(1)} s`, on].join(' | ')} |`
  })
  if (rows.length < CRASHES.length) return undefined
  const head = [
    '| what happened while 20 people wrote | changes acknowledged | lost | half-written | written twice | sent again after no answer | without an answer after 15 s | slowest acknowledgement | measured |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
  ]
  return [...head, ...rows].join('\n')
}

function loadTable(): string | undefined {
  const load = read('load', loadFigures)
  if (load === undefined) return undefined
  const row = (what: string, found: z.infer<typeof run>) => {
    const { requests, failures, perSecond, all, reads, writes } = found
    const times = [all, reads, writes].map(({ p50, p95, p99 }) => `${p50}, ${p95}, ${p99}`)
    const memory = `${found.memoryBeforeMiB} → ${found.memoryAfterMiB}`
    const pool = `${found.fewestConnections} to ${found.mostConnections}`
    return `| ${[what, number(requests), failures, perSecond.toFixed(1), ...times, memory, pool].join(' | ')} |`
  }
  const pace = `${load.thinkSeconds} s between requests on average`
  return [
    `50 people, ${load.seconds} s each row, 80 % reading, measured ${load.on}; times are p50, p95 and p99 in milliseconds.`,
    '',
    '| who | requests | errors | a second | all | reading | writing | server memory, MiB | connections |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    row(`Milepost, ${pace}`, load.people),
    row('bare pages, the same', load.barePeople),
    row('Milepost, without a pause', load.most),
    row('bare pages, without a pause', load.bareMost),
  ].join('\n')
}

/** The page with what stands between the markers of a name replaced. */
function put(page: string, name: string, text: string | undefined): string {
  if (text === undefined) {
    process.stderr.write(`There are no figures for “${name}”: what the page says of it stays.\n`)
    return page
  }
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [before, after] = [page.indexOf(open), page.indexOf(close)]
  if (before < 0 || after < before) throw new Error(`${PAGE} has no place for “${name}”`)
  return `${page.slice(0, before + open.length)}\n\n${text}\n\n${page.slice(after)}`
}

const page = readFileSync(PAGE, 'utf8')
writeFileSync(PAGE, put(put(page, 'crashes', crashTable()), 'load', loadTable()))
