import { z } from 'zod'
import { number, readFigures } from './figures'

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

/** What the crash tests counted last; undefined while one of them has not run. */
export function crashTable(): string | undefined {
  const rows = CRASHES.flatMap(([name, what]) => {
    const found = readFigures(name, crashFigures)
    if (found === undefined) return []
    const { on, acknowledged, lost, halfWritten, doubled, sentAgain, hung, slowestMs } = found
    const counts = [acknowledged, lost, halfWritten, doubled, sentAgain, hung].map(number)
    return `| ${[what, ...counts, `${(slowestMs / 1000).toFixed(1)} s`, on].join(' | ')} |`
  })
  if (rows.length < CRASHES.length) return undefined
  const head = [
    '| what happened while 20 people wrote | changes acknowledged | lost | half-written | written twice | sent again after no answer | without an answer after a minute | slowest acknowledgement | measured |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
  ]
  return [...head, ...rows].join('\n')
}
