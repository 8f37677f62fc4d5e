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

async function statusFor(name: string) {
  const administrator = await addUser(database.db, { role: 'administrator', name })
  const parts = await callAs(database.db, administrator).status.get()
  return { parts, lines: new Map(parts.flatMap(({ lines }) => lines.map((l) => [l.about, l]))) }
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
    expect([...lines.values()].filter((line) => line.says.includes('could not be read'))).toEqual(
      [],
    )
  })

  test('holds no password and no secret', async () => {
    const said = JSON.stringify((await statusFor('Bea')).parts)
    for (const secret of [new URL(env.databaseUrl).password, env.sessionSecret, env.databaseUrl])
      if (secret !== '') expect(said).not.toContain(secret)
  })

  test('tells the rest when a part cannot be read, and says which', async () => {
    await database.ownerDb.execute(sql`alter table worker_heartbeat rename to away`)
    const { lines } = await statusFor('Cem')
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
