import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { verifyAudit } from '@/server/audit/verify'
import { connect, type Db } from '@/server/db/client'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { endpointTo } from '../../support/endpoint'
import { primaryAndReplica } from '../../support/replica'

const WRITERS = 20

async function start() {
  const pair = await primaryAndReplica()
  onTestFinished(pair.remove)
  const endpoint = await endpointTo(pair.primary.url)
  onTestFinished(endpoint.close)
  const { db, close } = connect(endpoint.url)
  onTestFinished(close)
  await pair.primary.asSuperuser('alter role milepost set synchronous_commit = remote_apply')
  await pair.primary.asSuperuser("alter system set synchronous_standby_names = 'replica'")
  await pair.primary.asSuperuser('select pg_reload_conf()')
  await expect
    .poll(() => pair.primary.asSuperuser('select sync_state from pg_stat_replication'))
    .toMatchObject([{ sync_state: 'sync' }])
  return { ...pair, endpoint, db }
}

/** People who record one event after another until they are told to stop. */
function startWriters(record: (text: string) => Promise<unknown>) {
  const acknowledged: { text: string; at: number }[] = []
  let isOver = false
  let refused = 0
  const writer = async (name: number) => {
    for (let count = 0; !isOver; count += 1) {
      const text = `writer ${name}, event ${count}`
      await record(text).then(
        () => acknowledged.push({ text, at: performance.now() }),
        async () => {
          refused += 1
          await sleep(50)
        },
      )
    }
  }
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, name) => writer(name)))
  const stop = async () => {
    isOver = true
    await writing
    return { acknowledged, refused }
  }
  return { acknowledged, stop }
}

const textsIn = async (db: Db) =>
  (await db.execute<{ text: string }>(sql`select text from event`)).map(({ text }) => text)

test('R-30: a replica that is promoted when its primary is killed has every acknowledged change', async () => {
  const { primary, replica, endpoint, db } = await start()
  const manager = await addUser(db, { role: 'pmo-manager' })
  await addProgramme(db, { key: 'bridge' })
  const { acknowledged, stop } = startWriters((text) =>
    createCaller(contextFor(db, manager)).events.add({
      ...{ programme: 'bridge', kind: 'progress' },
      text,
    }),
  )
  await expect.poll(() => acknowledged.length).toBeGreaterThan(200)

  const killed = performance.now()
  primary.kill()
  await replica.asSuperuser('select pg_promote()')
  const promoted = performance.now()
  endpoint.leadTo(replica.url)
  const before = acknowledged.length
  await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 100)
  const { refused } = await stop()

  const kept = await textsIn(db)
  const lost = acknowledged.filter(({ text }) => !kept.includes(text))
  const [counted] = await db.execute<{ audited: number }>(
    sql`select count(*)::int as audited from audit_event where action = 'event.add'`,
  )
  const firstAfter = acknowledged.find(({ at }) => at > promoted)?.at ?? Number.NaN
  keep({
    ...{ writers: WRITERS, acknowledged: acknowledged.length, kept: kept.length, refused },
    ...{ lost: lost.length, acknowledgedBeforeTheKill: before },
    promotedAfterMs: Math.round(promoted - killed),
    firstChangeAfterMs: Math.round(firstAfter - killed),
  })
  expect(lost).toEqual([])
  expect(new Set(kept).size).toBe(kept.length)
  expect(counted?.audited).toBe(kept.length)
  expect((await verifyAudit(db, { anchors: [], unreadable: [] })).faults).toEqual([])
})

/** What the page on reliability says of the drill. */
function keep(numbers: Record<string, number>): void {
  mkdirSync('tests/output/reliability', { recursive: true })
  writeFileSync('tests/output/reliability/promote.json', `${JSON.stringify(numbers, null, 2)}\n`)
}
