import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import type { Cluster } from '@/server/db/embedded/cluster.mjs'
import { growthOf } from './growth'
import { send } from './load'

/** How the web server was at one moment. */
export interface Sample {
  second: number
  memoryMiB: number
  /** What of its memory holds values that are still in use, or were when the memory was last cleared. */
  heapMiB: number
  /** Connections of the application to its database. */
  connections: number
}

export interface Health {
  memoryBeforeMiB: number
  memoryAfterMiB: number
  fewestConnections: number
  mostConnections: number
  samples: Sample[]
  /** By how much the memory grew after the warm-up, 0.1 is a tenth; null where the run was too short to tell. */
  growth: number | null
}

const EVERY_SECONDS = 10

/** Does `work` and looks after the server of `origin` every ten seconds, and at its beginning and its end. */
export async function watchHealth<T>(
  cluster: Cluster,
  origin: string,
  work: () => Promise<T>,
): Promise<T & Health> {
  const agent = new Agent({ keepAlive: true })
  const superuser = postgres(cluster.superuserUrl, { max: 1, onnotice: () => {} })
  const began = performance.now()
  const look = async (): Promise<Sample> => {
    const { body } = await send(origin, agent, { path: '/bench/cpu' })
    const { rss, heapUsed }: { rss: number; heapUsed: number } = JSON.parse(body)
    const rows = await superuser`
      select 1 from pg_stat_activity where usename = 'milepost' and datname like 'bench%'`
    const second = Math.round((performance.now() - began) / 1000)
    return { second, memoryMiB: mib(rss), heapMiB: mib(heapUsed), connections: rows.length }
  }
  const samples = [await look()]
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      await sleep(EVERY_SECONDS * 1000, undefined, { signal: over.signal }).catch(() => {})
      samples.push(await look())
    }
  })()
  try {
    const result = await work()
    over.abort()
    await watching
    return { ...result, ...healthOf(samples) }
  } finally {
    over.abort()
    agent.destroy()
    await superuser.end()
  }
}

function healthOf(samples: readonly Sample[]): Health {
  const settled = samples.slice(1).map(({ connections }) => connections)
  return {
    memoryBeforeMiB: samples[0]?.memoryMiB ?? 0,
    memoryAfterMiB: samples.at(-1)?.memoryMiB ?? 0,
    fewestConnections: Math.min(...settled),
    mostConnections: Math.max(...settled),
    samples: [...samples],
    growth: growthOf(samples),
  }
}

const mib = (bytes: number) => Math.round(bytes / 2 ** 20)
