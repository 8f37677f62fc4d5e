import { mkdirSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import type { Cluster } from '@/server/db/embedded/cluster.mjs'
import { inRoot } from '../start/paths.mjs'
import { type CrowdOptions, type CrowdResult, measureCrowd } from './crowd'
import { makeBenchDatabase } from './database'
import { send } from './load'
import { startBenchSite } from './site'
import { makeBareVisitor, makeVisitor, type Place, requestsOf } from './visitors'

const USERS = 50
const PROGRAMMES = 200
const WARM: CrowdOptions = { seconds: 10, thinkSeconds: 2 }

interface Health {
  memoryBeforeMiB: number
  memoryAfterMiB: number
  /** Connections of the application to its database, seen once a second. */
  fewestConnections: number
  mostConnections: number
}

type Run = CrowdResult & Health

/**
 * Fifty people at once on 200 programmes, four of five requests reading: with time to think, flat out, and the same on
 * bare pages. Writes the figures to tests/output/reliability and gives them as text.
 */
export async function runCrowd(
  cluster: Cluster,
  options: CrowdOptions,
  say: (progress: string) => void,
): Promise<string> {
  say(`loading ${PROGRAMMES} programmes`)
  const database = await makeBenchDatabase(cluster, PROGRAMMES)
  const site = await startBenchSite(database.url)
  try {
    const { origin } = site
    const cookie = `next-auth.session-token=${database.token}`
    const report = await draftReport(origin, cookie)
    const place: Place = { origin, cookie, programmes: PROGRAMMES, report }
    const ours = everybody((n) => makeVisitor(place, n))
    const bare = everybody((n) => makeBareVisitor(place, n))
    const measure = (visitors: typeof ours, how: CrowdOptions) =>
      watch(cluster, origin, () => measureCrowd(origin, visitors, how))
    const flatOut = { ...options, thinkSeconds: 0 }
    say('warming up')
    await measure(ours, WARM)
    await measure(bare, WARM)
    say('people')
    const people = await measure(ours, options)
    say('bare, as people')
    const barePeople = await measure(bare, options)
    say('flat out')
    const most = await measure(ours, flatOut)
    say('bare, flat out')
    const bareMost = await measure(bare, flatOut)
    return keep({
      users: USERS,
      programmes: PROGRAMMES,
      ...options,
      people,
      barePeople,
      most,
      bareMost,
    })
  } finally {
    await site.stop()
  }
}

const everybody = <T>(make: (n: number) => T) => Array.from({ length: USERS }, (_, n) => make(n))

function keep(figures: Record<string, unknown> & { seconds: number }): string {
  const folder = inRoot('tests/output/reliability')
  mkdirSync(folder, { recursive: true })
  const on = new Date().toISOString().slice(0, 10)
  const text = `${JSON.stringify({ on, ...figures }, null, 2)}\n`
  writeFileSync(`${folder}/${figures.seconds >= 600 ? 'soak' : 'load'}.json`, text)
  return text
}

/** A report on ten of the programmes, drafted. */
async function draftReport(origin: string, cookie: string): Promise<string> {
  const agent = new Agent()
  const call = async (path: string, input: unknown) => {
    const shot = requestsOf({ origin, cookie }).write(`/api/trpc/${path}`, input)
    const { status, body } = await send(origin, agent, shot)
    if (status !== 200) throw new Error(`${path} was answered with ${status}: ${body}`)
    const answer: { key: string; version: number } = JSON.parse(body).result.data.json
    return answer
  }
  const { key } = await call('reports.create', {
    subject: 'Service improvement',
    reportOf: 'The Chamberlain',
    classification: 'public',
    for: [{ meeting: 'finance-2020-07-21', purpose: 'information' }],
    sections: everybody((n) => ({
      kind: 'programme',
      heading: `Programme ${n + 1}`,
      programme: `programme-${String(n + 1).padStart(5, '0')}`,
    })).slice(0, 10),
    recommendations: [],
  })
  await call('reports.draft', { key, version: 1 })
  return key
}

async function watch(
  cluster: Cluster,
  origin: string,
  work: () => Promise<CrowdResult>,
): Promise<Run> {
  const agent = new Agent({ keepAlive: true })
  const superuser = postgres(cluster.superuserUrl, { max: 1, onnotice: () => {} })
  const memory = async (): Promise<number> =>
    Math.round(JSON.parse((await send(origin, agent, { path: '/bench/cpu' })).body).rss / 2 ** 20)
  const memoryBeforeMiB = await memory()
  const connections: number[] = []
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      await sleep(1000)
      const rows = await superuser`
        select 1 from pg_stat_activity where usename = 'milepost' and datname like 'bench%'`
      connections.push(rows.length)
    }
  })()
  const result = await work()
  isOver = true
  await watching
  const memoryAfterMiB = await memory()
  agent.destroy()
  await superuser.end()
  const seen = {
    fewestConnections: Math.min(...connections),
    mostConnections: Math.max(...connections),
  }
  return { ...result, memoryBeforeMiB, memoryAfterMiB, ...seen }
}
