import { cpus } from 'node:os'
import type { Cluster } from '@/server/db/embedded/cluster.mjs'
import { measureCsv } from './csv'
import { makeBenchDatabase } from './database'
import { measureInProcess } from './in-process'
import { measurePages, type PageResult } from './pages'
import { shotsFor } from './shots'
import { startBenchSite } from './site'
import { goal, markdownTable, milliseconds, type Row, times } from './table'

/** Measures every size in turn and gives the whole table as Markdown. */
export async function runBench(
  cluster: Cluster,
  sizes: readonly number[],
  say: (progress: string) => void,
): Promise<string> {
  const rows: Row[] = []
  const results: PageResult[] = []
  for (const size of sizes) {
    say(`loading ${size} programmes`)
    const database = await makeBenchDatabase(cluster, size)
    const site = await startBenchSite(database.url)
    try {
      const cookie = `next-auth.session-token=${database.token}`
      const shots = shotsFor(site.origin, cookie, size)
      const measured = await measurePages(site.origin, size, shots, say)
      rows.push(...measured.rows)
      results.push(...measured.results)
      if (size === Math.max(...sizes)) rows.push(await measureCsv(site.origin, cookie, size))
    } finally {
      await site.stop()
    }
  }
  say('drafting and writing Word files')
  rows.push(...growthRows(results, sizes), ...(await inProcessRows()))
  return `${markdownTable(rows)}\n\nNode ${process.version}, ${cpus().length} cores.`
}

/** What a page costs at the largest size against the smallest. */
function growthRows(results: readonly PageResult[], sizes: readonly number[]): Row[] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  return results
    .filter((result) => result.size === most && result.connections === 1 && least !== most)
    .flatMap((large) => {
      const small = results.find(
        (result) => result.what === large.what && result.size === least && result.connections === 1,
      )
      if (small === undefined) return []
      const growth = large.pair.ours.cpuPerRequest / small.pair.ours.cpuPerRequest
      return {
        what: `${large.what}: cost at ${most} against ${least}`,
        size: '',
        connections: '1',
        ours: milliseconds(large.pair.ours.cpuPerRequest),
        bare: milliseconds(small.pair.ours.cpuPerRequest),
        ratio: times(growth),
        goal: goal('≤ 1.2×', growth <= 1.2),
      }
    })
}

async function inProcessRows(): Promise<Row[]> {
  const { draftMs, docxMs, bareDocxMs, paragraphs } = await measureInProcess()
  const blank = { size: '40', connections: '' }
  return [
    {
      ...blank,
      what: 'drafting 40 programmes, warm',
      ours: milliseconds(draftMs),
      bare: '',
      ratio: '',
      goal: goal('< 100 ms', draftMs < 100),
    },
    {
      ...blank,
      what: `DOCX of ${paragraphs} paragraphs`,
      ours: milliseconds(docxMs),
      bare: milliseconds(bareDocxMs),
      ratio: times(docxMs / bareDocxMs),
      goal: goal('≤ 2×', docxMs <= 2 * bareDocxMs),
    },
  ]
}
