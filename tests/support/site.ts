import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { freePort } from '@/server/db/embedded/port.mjs'
import { startRoundRobin } from './round-robin'
import { copyFreshSample } from './sample-home'
import { dataFolder, startSecondServer } from './second-server'

export interface Site {
  origin: string
  stop(): Promise<void>
}

/** A site whose requests are answered by two web servers in turn. */
export interface SharedSite extends Site {
  servers: readonly Site[]
  /** How many requests each server was given. */
  given(): number[]
}

/** Where the site of this file of tests stands. */
export const ORIGIN = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

/** two web servers and one worker on one database, found at one address, which gives each request to the next. */
export async function startSite(settings: Record<string, string> = {}): Promise<SharedSite> {
  const front = await startRoundRobin({ port: Number(new URL(ORIGIN).port) })
  const shared = { ...settings, NEXTAUTH_URL: front.origin }
  const first = await startAlone({ ...shared, PORT: String(await freePort(0)) })
  const servers = [first, await startSecondServer(shared)]
  front.serve(servers.map(({ origin }) => origin))
  const stop = async () => {
    await front.close()
    for (const server of servers.toReversed()) await server.stop()
  }
  return { origin: front.origin, servers, given: front.given, stop }
}

/**
 * Milepost as a person starts it: `npm start`'s own program, on the data folder and port of the environment unless
 * `settings` name others.
 */
export async function startAlone(settings: Record<string, string> = {}): Promise<Site> {
  const fresh = process.env.MILEPOST_FRESH_SAMPLE
  if (fresh !== undefined)
    copyFreshSample(fresh, resolve(settings.MILEPOST_DATA_DIR ?? dataFolder()))
  const child = spawn(process.execPath, ['src/cli/start.mjs'], {
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
