import { Agent } from 'node:http'
import type { Cluster } from '@/server/db/embedded/cluster.mjs'
import { type CrowdOptions, measureCrowd } from './crowd'
import { crowdText, type Run, type Runs, verdict } from './crowd-text'
import { makeBenchDatabase } from './database'
import { watchHealth } from './health'
import { keepFigures } from './keep'
import { send } from './load'
import { startBenchSite } from './site'
import { makeBareVisitor, makeVisitor, type Place, requestsOf } from './visitors'

const USERS = 50
const PROGRAMMES = 200
const WARM: CrowdOptions = { seconds: 10, thinkSeconds: 2 }

/** So long a run is there to see whether the server grows: it is of people alone. */
const SOAK_SECONDS = 600

export interface CrowdOutcome {
  /** The figures as Markdown. */
  text: string
  /** Whether people were answered as is promised. */
  holds: boolean
}

/**
 * Fifty people at once on 200 programmes, four of five requests reading: with time to think, flat out, and the same on
 * bare pages. Writes the figures to tests/output/reliability as well.
 */
export async function runCrowd(
  cluster: Cluster,
  options: CrowdOptions,
  say: (progress: string) => void,
): Promise<CrowdOutcome> {
  say(`loading ${PROGRAMMES} programmes`)
  const database = await makeBenchDatabase(cluster, PROGRAMMES)
  const site = await startBenchSite(database)
  try {
    const { origin } = site
    const cookie = `next-auth.session-token=${database.token}`
    const report = await draftReport(origin, cookie)
    const place: Place = { origin, cookie, programmes: PROGRAMMES, report }
    const ours = everybody((n) => makeVisitor(place, n))
    const bare = everybody((n) => makeBareVisitor(place, n))
    const measure = (what: string, visitors: typeof ours, how: CrowdOptions): Promise<Run> => {
      say(what)
      return watchHealth(cluster, origin, () => measureCrowd(origin, visitors, how))
    }
    const flatOut = { ...options, thinkSeconds: 0 }
    await measure('warming up', ours, WARM)
    if (options.seconds >= SOAK_SECONDS)
      return keep('soak', options, { people: await measure('people', ours, options) })
    await measure('warming up the bare pages', bare, WARM)
    return keep('load', options, {
      people: await measure('people', ours, options),
      barePeople: await measure('bare, as people', bare, options),
      most: await measure('flat out', ours, flatOut),
      bareMost: await measure('bare, flat out', bare, flatOut),
    })
  } finally {
    await site.stop()
  }
}

const everybody = <T>(make: (n: number) => T) => Array.from({ length: USERS }, (_, n) => make(n))

function keep(name: 'load' | 'soak', options: CrowdOptions, runs: Runs): CrowdOutcome {
  const on = new Date().toISOString().slice(0, 10)
  keepFigures(name, { on, users: USERS, programmes: PROGRAMMES, ...options, ...runs })
  const { words, holds } = verdict(runs.people)
  return { text: `${crowdText(runs)}\n\nPeople: ${words}.`, holds }
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
