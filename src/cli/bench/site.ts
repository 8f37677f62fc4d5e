import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot, ROOT } from '../start/paths.mjs'
import { runProgram } from '../start/run-program.mjs'
import { BENCH_DAY } from './portfolio'

const NEXT = inRoot('node_modules/next/dist/bin/next')
const SERVE = inRoot('src/cli/serve.mjs')
const PORT = 3917
const READY_SECONDS = 60
const NOWHERE = 'postgres://127.0.0.1/none'

export interface Site {
  origin: string
  stop(): Promise<void>
}

interface Addresses {
  url: string
  /** Public pages are read with the role that they are read with in use. */
  publicUrl: string
}

const environment = ({ url, publicUrl }: Addresses): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  MILEPOST_BENCH: '1',
  MILEPOST_LIMITS: '0',
  MILEPOST_MODE: 'sample',
  MILEPOST_TODAY: BENCH_DAY,
  DATABASE_URL: url,
  DATABASE_PUBLIC_URL: publicUrl,
  NEXTAUTH_URL: `http://127.0.0.1:${PORT}`,
  NEXTAUTH_SECRET: randomBytes(48).toString('base64'),
  LOG_LEVEL: 'error',
})

/** Builds the application with the bare pages that it is measured against; they exist in this build only. */
export async function buildBenchSite(): Promise<void> {
  const { code, output } = await runProgram(process.execPath, [NEXT, 'build'], {
    env: environment({ url: NOWHERE, publicUrl: NOWHERE }),
  })
  if (code !== 0) throw new Error(`The build for the benchmark failed:\n${output}`)
}

/** Serves the build in one process of its own, with one database. */
export async function startBenchSite(addresses: Addresses): Promise<Site> {
  const child = spawn(process.execPath, [SERVE, '--port', String(PORT)], {
    cwd: ROOT,
    env: environment(addresses),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${PORT}`
  await untilReady(origin, child)
  return { origin, stop: () => stop(child) }
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < READY_SECONDS * 10; waited++) {
    if (child.exitCode !== null) throw new Error('The server of the benchmark ended at its start.')
    const ready = await fetch(`${origin}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await sleep(100)
  }
  throw new Error('The server of the benchmark did not answer.')
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
