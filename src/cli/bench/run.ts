import { cpus } from 'node:os'
import type { Cluster } from '@/server/db/embedded/cluster.mjs'
import { makeBenchDatabase } from './database'
import { type DownloadResult, measureDownload } from './download'
import type { Figures } from './figures'
import { measureInProcess } from './in-process'
import { measurePages, type PageResult } from './pages'
import { shotsFor } from './shots'
import { startBenchSite } from './site'

/** The largest portfolio whose JSON is measured. */
const MOST_JSON = 2000

/** Measures every size in turn. */
export async function runBench(
  cluster: Cluster,
  sizes: readonly number[],
  say: (progress: string) => void,
): Promise<Figures> {
  const pages: PageResult[] = []
  const downloads: DownloadResult[] = []
  const forJson = Math.max(...sizes.filter((size) => size <= MOST_JSON))
  for (const size of sizes) {
    say(`loading ${size} programmes`)
    const database = await makeBenchDatabase(cluster, size)
    const site = await startBenchSite(database)
    try {
      const cookie = `next-auth.session-token=${database.token}`
      const shots = shotsFor(site.origin, cookie, size)
      pages.push(...(await measurePages(site.origin, size, shots, say)))
      for (const what of ['csv', 'json'] as const) {
        if (size !== (what === 'csv' ? Math.max(...sizes) : forJson)) continue
        say(`the portfolio as ${what.toUpperCase()}`)
        downloads.push(await measureDownload(site.origin, cookie, { what, size }))
      }
    } finally {
      await site.stop()
    }
  }
  say('drafting and writing Word files')
  return {
    on: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: cpus().length,
    pages,
    downloads,
    inProcess: await measureInProcess(),
  }
}
