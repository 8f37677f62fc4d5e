import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { onTestFinished } from 'vitest'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { freePort } from '@/server/db/embedded/port.mjs'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { signalThoseLeft } from './signal'

/** A launched command of the product, as a person would start it. */
export interface Launched {
  readonly pid: number
  /** Everything printed so far, standard output and error together. */
  output(): string
  /** Resolves when `words` have been printed; rejects when the command ends before. */
  says(words: string): Promise<void>
  ended: Promise<{ code: number | null; output: string }>
  kill(signal: NodeJS.Signals): void
}

export interface LaunchOptions {
  args?: string[]
  env?: Record<string, string>
  /** Runs the command as this account; only root may ask for it. */
  account?: { uid: number; gid: number }
  cwd?: string
}

/** Settings of the machine that the tests run on do not count. */
export const NO_SETTINGS = {
  DATABASE_URL: '',
  NEXTAUTH_URL: '',
  NEXTAUTH_SECRET: '',
  MILEPOST_MODE: '',
  MILEPOST_TODAY: '',
}

/** A data folder that is removed after the test, in a place that every account may enter. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-launcher-'))
  chmodSync(folder, 0o755)
  onTestFinished(() => {
    endServers(join(folder, 'database'))
    endServers(join(folder, 'portfolio/database'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })
  return folder
}

/** Ends what a killed launcher left running. */
function endServers(database: string): void {
  if (!existsSync(database)) return
  signalThoseLeft(serversIn(realpathSync(database), undefined), 'SIGKILL')
}

/** Starts a script of src/cli; whatever is left of it is ended with the test. */
export function launch(script: string, options: LaunchOptions = {}): Launched {
  const child = spawn(
    process.execPath,
    [join(process.cwd(), 'src/cli', script), ...(options.args ?? [])],
    {
      cwd: options.cwd ?? process.cwd(),
      env: { ...process.env, ...NO_SETTINGS, ...options.env },
      ...options.account,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const printed = collect(child)
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output: printed() }))
  })
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  return {
    pid: child.pid ?? 0,
    output: printed,
    says: (words) => hear(child, printed, words),
    ended,
    kill: (signal) => {
      child.kill(signal)
    },
  }
}

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return () => text
}

function hear(child: ChildProcess, printed: () => string, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const listen = () => {
      if (printed().includes(words)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('close', () => reject(new Error(`It ended without saying “${words}”:\n${printed()}`)))
    listen()
  })
}

/** Starts the database of a data folder with all that `npm start` does before it builds, and waits until it is ready. */
export async function startDatabase(home: string, options: LaunchOptions = {}): Promise<Launched> {
  const started = await launchStart(home, ['--database-only'], options)
  await started.says('The database is ready.')
  return started
}

/** `npm start -- ARGS` on a free port. */
export async function launchStart(
  home: string,
  args: string[],
  options: LaunchOptions = {},
): Promise<Launched> {
  const env = { MILEPOST_DATA_DIR: home, PORT: String(await freePort(0)), ...options.env }
  return launch('start.mjs', { ...options, args, env })
}

/** Runs one statement as the application does, or as the owner of its tables, and returns the first row. */
export async function ask(
  home: string,
  statement: string,
  role: 'url' | 'ownerUrl' = 'url',
): Promise<Record<string, unknown>> {
  const client = postgres(runningCluster(home)?.[role] ?? 'nowhere', { max: 1, onnotice: () => {} })
  try {
    const [row] = await client.unsafe<Record<string, unknown>[]>(statement)
    return row ?? {}
  } finally {
    await client.end()
  }
}

/** Runs statements as the superuser of a running cluster. */
export async function asSuperuser(home: string, statements: string): Promise<void> {
  const address = new URL(runningCluster(home)?.url ?? 'nowhere')
  address.username = 'postgres'
  address.password = readFileSync(join(home, 'superuser-password'), 'utf8').trim()
  const client = postgres(address.href, { max: 1, onnotice: () => {} })
  try {
    await client.unsafe(statements)
  } finally {
    await client.end()
  }
}

/** The process number of the database server of a data folder. */
export function databasePid(home: string): number {
  return Number(readFileSync(join(home, 'database/postmaster.pid'), 'utf8').split('\n')[0])
}
