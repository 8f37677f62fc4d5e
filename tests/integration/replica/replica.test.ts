import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/server/db/client'
import { users } from '@/server/db/schema'
import { addProgramme, addUser } from '../../support/context'
import { type Pair, primaryAndReplica } from '../../support/replica'

/** Milepost as it starts with these servers, and everything of it that the tests ask. */
async function milepostOn({ primary, replica }: Pair) {
  process.env.DATABASE_URL = primary.url
  process.env.DATABASE_PUBLIC_URL = primary.publicUrl
  process.env.DATABASE_REPLICA_URL = replica.publicUrl
  process.env.MILEPOST_MODE = 'live'
  vi.resetModules()
  const client = await import('@/server/db/client')
  const { contextOf } = await import('@/server/auth/request-context')
  const { inTransaction } = await import('@/server/db/transaction')
  const { openSession } = await import('@/server/auth/sessions')
  const { SESSION_COOKIE } = await import('@/server/auth/session-cookie')
  const { createCaller } = await import('@/server/trpc/caller')
  const { handleReadiness } = await import('@/server/health/http')
  const { handlePortfolioJson } = await import('@/server/portfolio/http')
  const { handleMetrics } = await import('@/server/metrics/http')
  const { replicaWatch } = await import('@/server/db/replica-watch')
  const { poolGates } = await import('@/server/db/pool-gate')

  const signIn = async (email: string) => {
    const token = await inTransaction(client.database(), async (tx) => {
      const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
      if (user === undefined) throw new Error(`There is no ${email}`)
      return openSession(tx, user.id, {
        former: null,
        device: 'a test',
        with: 'organisation',
        mfa: 'yes',
      })
    })
    return new Headers({ cookie: `${SESSION_COOKIE.name}=${token}` })
  }
  const ask = async (headers = new Headers()) =>
    createCaller(await contextOf(headers, client.database(), client.publicDatabase()))
  const portfolio = (headers = new Headers()) =>
    handlePortfolioJson(new Request('http://127.0.0.1:3000/portfolio.json', { headers }))
  const metrics = async () => {
    const token = 'a token for whoever watches the numbers'
    const headers = { authorization: `Bearer ${token}` }
    const request = new Request('http://127.0.0.1:3000/metrics', { headers })
    return (await handleMetrics(request, client.database(), token)).text()
  }
  const ready = () => handleReadiness(client.database(), [])
  return { ...client, ask, signIn, portfolio, metrics, ready, poolGates, replicaWatch }
}

const isReplica = async (db: Db) => {
  const [row] = await db.execute<{ yes: boolean }>(sql`select pg_is_in_recovery() as yes`)
  return row?.yes
}

type Milepost = Awaited<ReturnType<typeof milepostOn>>

/** Whether the public reads from the replica now. */
const readsReplica = () => milepost.replicaWatch()?.isReplicaReadable()

const EMAIL = 'manager@example.gov.uk'
const progress = (text: string) => ({ programme: 'bridge', kind: 'progress' as const, text })

let pair: Pair
let milepost: Milepost

beforeAll(async () => {
  pair = await primaryAndReplica()
  milepost = await milepostOn(pair)
  await addUser(milepost.database(), { role: 'pmo-manager', email: EMAIL })
  await addProgramme(milepost.database(), { key: 'bridge' })
})

beforeEach(() => expect.poll(readsReplica).toBe(true))

afterAll(async () => {
  await milepost?.closeDatabase()
  pair?.remove()
  for (const name of ['DATABASE_PUBLIC_URL', 'DATABASE_REPLICA_URL', 'MILEPOST_MODE'])
    delete process.env[name]
})

describe('R-29: a replica', () => {
  test('is what the public reads, and nobody who is signed in', async () => {
    const { database, publicDatabase, ask, signIn, portfolio } = milepost
    expect(await isReplica(database())).toBe(false)
    expect(await publicDatabase().execute(sql`select current_user as name`)).toEqual([
      { name: 'milepost_public' },
    ])
    const headers = await signIn(EMAIL)
    await pair.replica.asSuperuser('select pg_wal_replay_pause()')
    const manager = await ask(headers)
    await manager.events.add(progress('The kit arrived'))
    await addProgramme(database(), { key: 'tunnel' })
    expect(JSON.stringify(await manager.programmes.get({ key: 'bridge' }))).toContain('kit arrived')
    expect(await (await portfolio(headers)).text()).toContain('kit arrived')
    expect(await (await portfolio()).text()).not.toContain('kit arrived')
    await pair.replica.asSuperuser('select pg_wal_replay_resume()')
    await expect.poll(async () => (await portfolio()).text()).toContain('kit arrived')
  })

  test('is told of on the status page, with its lag', async () => {
    const email = 'chief@example.gov.uk'
    await addUser(milepost.database(), { role: 'administrator', email })
    const parts = await (await milepost.ask(await milepost.signIn(email))).status.get()
    expect(parts.flatMap(({ lines }) => lines)).toContainEqual({
      about: 'Replica',
      finding: 'fine',
      says: expect.stringMatching(
        / seconds behind the primary\. The public pages are read from it\.$/,
      ),
    })
  })

  test('that lags more than ten seconds is left alone until it has caught up', async () => {
    const began = performance.now()
    await pair.replica.asSuperuser('select pg_wal_replay_pause()')
    await pair.primary.asSuperuser('create table written (number int)')
    await expect.poll(readsReplica).toBe(false)
    expect(performance.now() - began).toBeGreaterThan(8000)
    expect(await milepost.metrics()).toMatch(/^milepost_replica_lag_seconds [1-9]\d/m)
    await pair.replica.asSuperuser('select pg_wal_replay_resume()')
    await expect.poll(readsReplica).toBe(true)
  })

  test('is not old because nothing was written for long', async () => {
    await sleep(12_000)
    await expect.poll(() => isReplica(milepost.publicDatabase())).toBe(true)
    await expect
      .poll(() => milepost.metrics())
      .toMatch(/^milepost_replica_lag_seconds [01](\.\d+)?$/m)
  })

  test.each(['kill', 'pause'] as const)(
    'that does not answer (%s) is done without',
    async (way) => {
      pair.replica[way]()
      await expect.poll(readsReplica).toBe(false)
      expect((await milepost.portfolio()).status).toBe(200)
      expect([...milepost.poolGates().keys()].sort()).toEqual([
        'milepost',
        'milepost public',
        'milepost replica',
      ])
      if (way === 'kill') await pair.replica.start()
      else pair.replica.resume()
      await expect.poll(readsReplica).toBe(true)
    },
  )
})

describe('R-16: while the primary is gone and its replica answers', () => {
  test.each(['kill', 'pause'] as const)(
    '(%s) the public reads on, nobody changes anything, and it ends by itself',
    async (way) => {
      const { ask, signIn, portfolio, ready } = milepost
      const headers = await signIn(EMAIL)
      const publicly = async () => (await (await ask()).session.whoAmI()).onlyPublic
      expect(await publicly()).toBe(false)

      pair.primary[way]()
      await expect.poll(() => publicly()).toBe(true)
      const caller = await ask(headers)
      expect(await caller.session.whoAmI()).toMatchObject({
        actor: { kind: 'public' },
        readOnly: expect.stringContaining('sign-ins work again when its database is back'),
      })
      expect(await caller.programmes.get({ key: 'bridge' })).toBeDefined()
      expect(await (await portfolio(headers)).text()).toContain('bridge')
      await expect(caller.events.add(progress('Lost?'))).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        message: expect.stringContaining('nothing was saved'),
      })
      expect((await ready()).status).toBe(200)

      if (way === 'kill') await pair.primary.start()
      else pair.primary.resume()
      await expect.poll(() => publicly()).toBe(false)
      const manager = await ask(headers)
      expect((await manager.session.whoAmI()).actor).toMatchObject({ role: 'pmo-manager' })
      await manager.events.add(progress('Kept'))
    },
  )

  test('a primary that starts again at once is not gone', async () => {
    const { isPrimaryAway } = await import('@/server/read-only')
    await pair.primary.asSuperuser(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'milepost%'",
    )
    for (let look = 0; look < 20; look += 1) {
      expect(isPrimaryAway()).toBe(false)
      await sleep(50)
    }
    expect(await isReplica(milepost.publicDatabase())).toBe(true)
  })
})

describe('R-30: a replica', () => {
  test('that was promoted follows nobody, and is not read', async () => {
    await pair.replica.asSuperuser('select pg_promote()')
    await expect.poll(readsReplica).toBe(false)
    expect(milepost.publicDatabase()).not.toBe(milepost.database())
  })
})
