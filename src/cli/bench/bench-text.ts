import {
  DOCX_GOAL,
  DOWNLOAD_GOALS,
  DRAFT_GOAL_MS,
  type Figures,
  growths,
  LONG_DOCX_GOAL_MS,
  MOST_GROWTH,
} from './figures'
import type { LoadResult } from './load'
import type { PageResult } from './pages'
import { goal, markdownTable, milliseconds, type Row, times } from './table'

/** Everything that was measured, a row for each thing, as Markdown. */
export function benchText(figures: Figures): string {
  const rows = [
    ...figures.pages.map(pageRow),
    ...downloadRows(figures),
    ...growthRows(figures),
    ...inProcessRows(figures),
  ]
  return `${markdownTable(rows)}\n\nNode ${figures.node}, ${figures.cores} cores.`
}

function pageRow({ what, size, connections, pair, goal: least }: PageResult): Row {
  const failures = pair.ours.failures + pair.bare.failures
  return {
    what: what + (failures > 0 ? ` (${failures} requests failed)` : ''),
    size: size.toLocaleString('en-GB'),
    connections: String(connections),
    ours: side(pair.ours),
    bare: side(pair.bare),
    ratio: `${times(pair.cpuRatio)} CPU, ${times(pair.speedRatio)} requests a second`,
    goal: goal(`≥ ${least}×`, pair.cpuRatio >= least),
  }
}

const side = (load: LoadResult) =>
  `${milliseconds(load.cpuPerRequest)} CPU, ${milliseconds(load.median)} median`

function downloadRows({ downloads }: Figures): Row[] {
  return downloads.map(({ what, size, lines, ms, cpuMs, grewMiB }) => {
    const most = DOWNLOAD_GOALS[what]
    return {
      what: `portfolio as ${what.toUpperCase()}, ${lines.toLocaleString('en-GB')} lines`,
      size: size.toLocaleString('en-GB'),
      connections: '1',
      ours: `${milliseconds(ms)}, ${milliseconds(cpuMs)} CPU, memory grew by ${grewMiB.toFixed(0)} MiB`,
      bare: '',
      ratio: '',
      goal: most === null ? '' : goal(`< ${most} s`, ms < most * 1000),
    }
  })
}

function growthRows({ pages }: Figures): Row[] {
  return growths(pages).map(({ what, least, most, small, large }) => ({
    what: `${what}: cost at ${most} against ${least}`,
    size: '',
    connections: '1',
    ours: milliseconds(large),
    bare: milliseconds(small),
    ratio: times(large / small),
    goal: goal(`≤ ${MOST_GROWTH}×`, large / small <= MOST_GROWTH),
  }))
}

function inProcessRows({ inProcess }: Figures): Row[] {
  const { draftMs, docxMs, bareDocxMs, paragraphs, longDocxMs } = inProcess
  const blank = { size: '40', connections: '' }
  return [
    {
      ...blank,
      what: 'drafting 40 programmes, warm',
      ours: milliseconds(draftMs),
      bare: '',
      ratio: '',
      goal: goal(`< ${DRAFT_GOAL_MS} ms`, draftMs < DRAFT_GOAL_MS),
    },
    {
      ...blank,
      what: `DOCX of ${paragraphs} paragraphs`,
      ours: milliseconds(docxMs),
      bare: milliseconds(bareDocxMs),
      ratio: times(docxMs / bareDocxMs),
      goal: goal(`≤ ${DOCX_GOAL}×`, docxMs <= DOCX_GOAL * bareDocxMs),
    },
    {
      ...blank,
      what: '30-page DOCX',
      ours: milliseconds(longDocxMs),
      bare: '',
      ratio: '',
      goal: goal(`< ${LONG_DOCX_GOAL_MS / 1000} s`, longDocxMs < LONG_DOCX_GOAL_MS),
    },
  ]
}
