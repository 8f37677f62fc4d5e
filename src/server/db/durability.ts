import 'server-only'
import postgres from 'postgres'
import { isLoopback } from '@/loopback'

const OLDEST_VERSION = 150_000
const ALWAYS_ON = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']

/**
 * Refuses a database that could lose or spoil what it has acknowledged, is too old, or does not answer.
 * Throws an Error whose message is a sentence for the person who runs Milepost.
 */
export async function assertDurable(url: string): Promise<void> {
  const client = postgres(url, {
    max: 1,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    onnotice: () => {},
  })
  try {
    const rows = await client`select name, setting from pg_settings
      where name = any(${[...ALWAYS_ON, 'server_version_num']})`
    const settings = new Map(rows.map(({ name, setting }) => [String(name), String(setting)]))
    refuse(
      Number(settings.get('server_version_num')),
      ALWAYS_ON.filter((name) => isOff(settings.get(name))),
    )
  } catch (cause) {
    if (cause instanceof DatabaseRefused) throw cause
    throw new Error(`The database at ${place(url)} cannot be used: ${reason(cause)}.`, { cause })
  } finally {
    await client.end({ timeout: 5 })
  }
}

class DatabaseRefused extends Error {}

function refuse(version: number, off: string[]): void {
  if (version < OLDEST_VERSION) {
    throw new DatabaseRefused(
      'Milepost needs PostgreSQL 15 or later: DATABASE_URL names an older one.',
    )
  }
  if (off.length === 0) return
  throw new DatabaseRefused(
    `The database of DATABASE_URL could lose what it has stored, because ${off.join(' and ')} is off there: turn it on and start again.`,
  )
}

function isOff(setting: string | undefined): boolean {
  return setting === undefined || setting === 'off'
}

function place(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'DATABASE_URL'
}

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  if ('code' in cause && cause.code === 'ECONNREFUSED') return 'nothing answers there'
  return cause.message.replace(/\.$/, '') || cause.name
}
