import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { freePort } from '@/server/db/embedded/port.mjs'
import { readPostmaster } from '@/server/db/embedded/postmaster.mjs'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { serverPid } from '../server-pid'
import { signalThoseLeft } from '../signal'
import { type Site, startAlone } from '../site'

/** A site of its own, as `npm start` runs it, to be broken. */
export interface CrashSite extends Site {
  home: string
  /** Asks the database beside the application, again and again while it is away. */
  ask: Ask
  /** Ends the web server with `kill -9`, and waits until it answers again. */
  killWebServer(): Promise<void>
  /** Tells the web server to stop with `SIGTERM`, and waits until another answers. */
  stopWebServer(): Promise<void>
  /** Sends a signal to the database and, unless `first` alone is meant, to each of its processes. */
  signalDatabase(signal: NodeJS.Signals, whom?: 'all' | 'first'): number[]
  /** Waits until another database than that of `former` takes connections. */
  untilDatabaseIsBack(former: readonly number[]): Promise<void>
}

export type Ask = <Row extends object>(
  query: (sql: postgres.Sql) => Promise<Row[]>,
) => Promise<Row[]>

const LONGEST_START_MS = 180_000

/** Starts a site in the folder `given`, or in a folder that is removed when it stops. It counts no use, as people never did so much. */
export async function startCrashSite(given?: string): Promise<CrashSite> {
  const home = given ?? temporaryHome()
  const port = String((await freePort(0)) ?? 0)
  const site = await startAlone({ MILEPOST_DATA_DIR: home, PORT: port, MILEPOST_LIMITS: '0' })
  const sql = postgres(runningCluster(home)?.ownerUrl ?? '', { max: 2, onnotice: () => {} })
  const folder = realpathSync(join(home, 'database'))
  const ask: Ask = (query) => untilDone(() => query(sql))
  return {
    ...site,
    home,
    ask,
    killWebServer: () => endWebServer(site.origin, 'SIGKILL'),
    stopWebServer: () => endWebServer(site.origin, 'SIGTERM'),
    signalDatabase: (signal, whom = 'all') => {
      const first = readPostmaster(folder)?.pid ?? 0
      const rest = serversIn(folder, undefined).filter((pid) => pid !== first)
      const pids = whom === 'first' ? [first] : [first, ...rest]
      signalThoseLeft(pids, signal)
      return pids
    },
    untilDatabaseIsBack: async (former) => {
      await untilDone(async () => {
        const now = readPostmaster(folder)
        if (!now?.ready || former.includes(now.pid)) throw new Error('The database is away')
      })
      await ask((client) => client<{ one: number }[]>`select 1 as one`)
    },
    stop: async () => {
      await sql.end({ timeout: 1 })
      await site.stop()
      if (given === undefined) rmSync(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'milepost-crash-'))
  chmodSync(home, 0o755)
  return home
}

async function endWebServer(origin: string, signal: NodeJS.Signals): Promise<void> {
  const ended = serverPid(origin)
  process.kill(ended, signal)
  await untilDone(async () => {
    if (serverPid(origin) === ended) throw new Error('The web server is away')
    await fetch(`${origin}/healthz`)
  })
}

/** Does something until it succeeds; after three minutes its error is the test's. */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + LONGEST_START_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(50)
    }
  }
}
