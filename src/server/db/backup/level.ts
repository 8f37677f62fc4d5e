import 'server-only'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { z } from 'zod'
import { isLoopback } from '@/loopback'
import { MIGRATION_LOCK } from '../migrate'

const journal = z.looseObject({ entries: z.array(z.looseObject({ idx: z.int() })) })

/** SHA-256 of each migration of a folder, in their order. */
export function hashesOf(folder: string): string[] {
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash)
}

/** Runs the first `count` migrations of a folder, those that have run already apart, and nothing after them. */
export async function migrateTo(url: string, folder: string, count: number): Promise<void> {
  const part = mkdtempSync(join(tmpdir(), 'milepost-migrations-'))
  const client = postgres(url, {
    max: 1,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    onnotice: () => {},
  })
  try {
    cpSync(folder, part, { recursive: true })
    const file = join(part, 'meta/_journal.json')
    const all = journal.parse(JSON.parse(readFileSync(file, 'utf8')))
    writeFileSync(file, JSON.stringify({ ...all, entries: all.entries.slice(0, count) }))
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`
    await migrate(drizzle(client), { migrationsFolder: part })
  } finally {
    await client.end({ timeout: 5 })
    rmSync(part, { recursive: true, force: true })
  }
}
