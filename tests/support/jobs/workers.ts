import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { onTestFinished } from 'vitest'
import { typescriptEnvironment } from '@/cli/start/typescript.mjs'
import type { Db } from '@/server/db/client'
import { inTransaction } from '@/server/db/transaction'
import { enqueue } from '@/server/jobs/enqueue'

/** A worker process that is started again when it ends, as the launcher does, until the test is over. */
export interface TestWorker {
  readonly process: ChildProcess
  /** How often it was started. */
  readonly starts: number
  /** Starts it no more. */
  leave(): void
}

const PROGRAM = [
  '--conditions=react-server',
  '--import',
  'tsx',
  'tests/support/jobs/worker-program.ts',
]

export function startWorker(url: string, env: Record<string, string> = {}): TestWorker {
  let wanted = true
  let starts = 0
  let child = start()
  function start(): ChildProcess {
    starts += 1
    const started = spawn(process.execPath, PROGRAM, {
      env: typescriptEnvironment({ ...process.env, DATABASE_URL: url, ...env }),
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    started.once('exit', () => {
      if (wanted) child = start()
    })
    return started
  }
  onTestFinished(async () => {
    wanted = false
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  return {
    get process() {
      return child
    },
    get starts() {
      return starts
    },
    leave: () => {
      wanted = false
    },
  }
}

/** What the jobs of the test worker leave behind. */
export interface Notes {
  sql: postgres.Sql
  /** Waits until so many effects are there, and a moment for one too many. */
  untilEffects(count: number): Promise<void>
  /** The ids of the jobs that left an effect, in order of time. */
  effects(): Promise<string[]>
  /** How often each job was begun. */
  attempts(id: string): Promise<number>
}

/** Makes the tables that the test worker writes to; `url` is that of a role that may. */
export async function makeNotes(url: string): Promise<Notes> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`create table if not exists effect (job_id uuid not null)`
  await sql`create table if not exists attempt (job_id uuid not null, process int not null)`
  await sql`grant all on effect, attempt to public`
  const effects = async () =>
    (await sql<{ job_id: string }[]>`select job_id from effect`).map(({ job_id }) => job_id)
  return {
    sql,
    effects,
    untilEffects: (count) => until(async () => (await effects()).length >= count),
    attempts: async (id) => (await sql`select 1 from attempt where job_id = ${id}`).length,
  }
}

/** Resolves once `holds` does; the test's own time limit ends the wait. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50)
}

/** Asks for mails with these subjects, whose leases end after two seconds and which wait for nothing when tried again. */
export async function enqueueMails(db: Db, notes: Notes, subjects: string[]): Promise<string[]> {
  const ids = await inTransaction(db, async (tx) => {
    const asked: (string | null)[] = []
    for (const subject of subjects)
      asked.push(await enqueue(tx, 'send-mail', { to: 'a@example.gov.uk', subject, text: 'Hello' }))
    return asked
  })
  await notes.sql`update pgboss.job set expire_in = '2 seconds', retry_delay = 0`
  return ids.filter((id) => id !== null)
}
