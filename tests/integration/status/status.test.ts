import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { env } from '@/env'
import { writeAnchor } from '@/server/audit/anchor'
import { readLastAnchor } from '@/server/status/anchor-facts'
import { addUser } from '../../support/context'
import { testDatabase } from '../../support/database'
import { callAs, seedSample } from '../../support/reports'

const database = testDatabase()

/** What an administrator is told once so many lines could not be read: on a busy machine more take too long. */
async function statusFor(name: string, unread = 0) {
  const administrator = await addUser(database.db, { role: 'administrator', name })
  for (;;) {
    const parts = await callAs(database.db, administrator).status.get()
    const lines = parts.flatMap((part) => part.lines)
    if (lines.filter(({ says }) => says.includes('could not be read')).length === unread)
      return { parts, lines: new Map(lines.map((line) => [line.about, line])) }
  }
}

describe('the status of Milepost', () => {
  test('tells an administrator of each part', async () => {
    const { parts, lines } = await statusFor('Ada')
    expect(parts.map(({ id }) => id)).toEqual(['milepost', 'database', 'work', 'record', 'backups'])
    expect(lines.get('Server')?.says).toMatch(/^PostgreSQL 1\d\.\d+.*takes \d+ MB\.$/)
    expect(lines.get('Rights of Milepost')).toMatchObject({ finding: 'fine' })
    expect(lines.get('Schema')).toMatchObject({ finding: 'fine' })
    expect(lines.get('Worker')).toMatchObject({ finding: 'look' })
    expect(lines.get('Last good backup')).toMatchObject({ finding: 'look' })
    expect(lines.get('Disk for Milepost')?.says).toContain(` free at ${process.cwd()}.`)
  })

  test('holds no password and no secret', async () => {
    const said = JSON.stringify((await statusFor('Bea')).parts)
    for (const secret of [new URL(env.databaseUrl).password, env.sessionSecret, env.databaseUrl])
      if (secret !== '') expect(said).not.toContain(secret)
  })

  test('tells the rest when a part cannot be read, and says which', async () => {
    await database.ownerDb.execute(sql`alter table worker_heartbeat rename to away`)
    const { lines } = await statusFor('Cem', 1)
    await database.ownerDb.execute(sql`alter table away rename to worker_heartbeat`)
    expect(lines.get('Worker')).toMatchObject({
      finding: 'look',
      says: 'This could not be read just now.',
    })
    expect(lines.get('Schema')).toMatchObject({ finding: 'fine' })
    expect(lines.get('Last mail')?.says).toBe('None was sent lately.')
  })
})

describe('S-34: the last anchor', () => {
  test('is compared with the record that it was written for', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'milepost-status-')), 'anchors')
    expect(await readLastAnchor(database.db, undefined)).toEqual({ kind: 'none' })
    expect(await readLastAnchor(database.db, file)).toEqual({ kind: 'empty' })
    await seedSample(database.db)
    const anchor = await writeAnchor(database.db, file)
    expect(await readLastAnchor(database.db, file)).toMatchObject({ fits: true, seq: anchor?.seq })
    await writeFile(file, `${JSON.stringify({ ...anchor, hash: '0'.repeat(64) })}\n`)
    expect(await readLastAnchor(database.db, file)).toMatchObject({ kind: 'read', fits: false })
  })
})
