import 'server-only'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isLoopback } from '@/loopback'
import { BackupFault } from './fault'
import { type Written, writeWhole } from './file'
import { LEFT_OUT } from './left-out'

/** The ending of the files that pg_dump writes for Milepost. */
export const DUMP_ENDING = '.pg_dump'

interface Program {
  path: string
  version: number
}

/**
 * Has pg_dump write its custom format to a file that does not exist yet. It runs in `environment`, with the address of the
 * database added. Throws BackupFault when there is no pg_dump that reads a server of this major version, or when it fails.
 */
export async function writeDump(
  url: string,
  path: string,
  { major, environment }: { major: number; environment: NodeJS.ProcessEnv },
): Promise<Written> {
  const program = findPgDump(major)
  if (program === undefined)
    throw new BackupFault(
      `There is no pg_dump of PostgreSQL ${major} or later here: install one, or leave out --pg-dump.`,
    )
  const env = { ...environment, ...connectionVariables(url, program, environment) }
  await writeWhole(path, (_file, name) => run(program.path, name, env))
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}

/** A pg_dump of this major version or a later one; the earliest that will do. */
export function findPgDump(major: number): Program | undefined {
  return candidates()
    .map((path) => ({ path, version: versionOf(path) }))
    .filter(({ version }) => version >= major)
    .sort((a, b) => a.version - b.version)[0]
}

function candidates(): string[] {
  const root = '/usr/lib/postgresql'
  const majors = existsSync(root) ? readdirSync(root) : []
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim()
  const folders = [...majors.map((major) => join(root, major, 'bin')), configured].filter(Boolean)
  return [...folders.map((folder) => join(String(folder), 'pg_dump')), 'pg_dump']
}

/** 0 when it does not run. `pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)` is 15. */
function versionOf(program: string): number {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return Number(/PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

/** The password travels in the environment, where other accounts cannot see it. */
function connectionVariables(
  url: string,
  { version }: Program,
  { PGSSLROOTCERT }: NodeJS.ProcessEnv,
): Record<string, string> {
  const { hostname, port, username, password, pathname } = new URL(url)
  const certificates = PGSSLROOTCERT ?? (version >= 16 ? 'system' : undefined)
  return {
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(isLoopback(url)
      ? { PGSSLMODE: 'disable' }
      : { PGSSLMODE: 'verify-full', ...(certificates && { PGSSLROOTCERT: certificates }) }),
  }
}

function run(program: string, file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const options = [
    '--format=custom',
    '--no-password',
    ...LEFT_OUT.map((table) => `--exclude-table-data=public.${table}`),
    '--exclude-table-data=pgboss.*',
    `--file=${file}`,
  ]
  const child = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'], env })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new BackupFault(`pg_dump failed: ${said.trim()}`))
    })
  })
}
