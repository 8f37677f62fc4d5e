import { type ChildProcess, spawn } from 'node:child_process'

export interface Site {
  origin: string
  stop(): Promise<void>
}

export const ORIGIN = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

/**
 * Milepost as a person starts it: `npm start`'s own program, on the data folder and port of the environment unless
 * `settings` name others.
 */
export async function startSite(
  args: readonly string[] = [],
  settings: Record<string, string> = {},
): Promise<Site> {
  const child = spawn(process.execPath, ['src/cli/start.mjs', ...args], {
    env: { ...process.env, NODE_ENV: 'production', TZ: 'Asia/Kathmandu', ...EMPTY, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilReady(child)
  const origin = settings.PORT === undefined ? ORIGIN : `http://127.0.0.1:${settings.PORT}`
  return { origin, stop: () => stop(child) }
}

/** The settings of the other suites, which a started site makes for itself. */
const EMPTY = { DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', LOG_LEVEL: '' }

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8')
      if (output.includes('Milepost is ready')) resolve()
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('exit', (code) =>
      reject(new Error(`npm start ended with ${code} before it was ready:\n${output}`)),
    )
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGINT')
  })
}
