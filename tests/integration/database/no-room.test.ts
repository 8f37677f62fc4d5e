import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '@/server/db/client'
import { type Cluster, startCluster } from '@/server/db/embedded/cluster.mjs'
import { inTransaction } from '@/server/db/transaction'
import { newNotes, withNotes } from '@/server/http/request-scope.mjs'
import { toTransportError } from '@/server/trpc/errors'

let home = ''
let cluster: Cluster

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'milepost-no-room-'))
  cluster = await startCluster(home, { durable: false })
  await asSuperuser(`
    create table note (text text);
    grant select, insert on note to milepost;
    create function say_full() returns trigger language plpgsql as
      $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$;
    create trigger say_full before insert on note
      for each row when (new.text = 'too much') execute function say_full()`)
})

afterAll(async () => {
  await cluster.stop()
  await rm(home, { recursive: true, force: true })
})

async function asSuperuser(statements: string): Promise<void> {
  const address = new URL(cluster.superuserUrl)
  address.pathname = '/milepost'
  const superuser = postgres(address.href, { max: 1, onnotice: () => {} })
  await superuser.unsafe(statements)
  await superuser.end()
}

function open() {
  const connection = connect(cluster.url, { max: 2 })
  onTestFinished(connection.close)
  return connection.db
}

/** What a browser is told, and whether it is told when to come back. */
async function told(work: () => Promise<unknown>) {
  const notes = newNotes('00000000-0000-0000-0000-000000000000')
  const cause = await withNotes(notes, () => work().catch((error: unknown) => error))
  const error = toTransportError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }))
  const status = getHTTPStatusCodeFromError(error)
  return { status, says: error.message, comeBack: notes.unavailable }
}

describe('R-19: a database without room says so in a sentence of its own', () => {
  it('when its disk is full, and nothing of the change is there', async () => {
    const db = open()
    const write = (text: string) =>
      inTransaction(db, async (tx) => {
        await tx.execute(sql`insert into note values ('first')`)
        await tx.execute(sql`insert into note values (${text})`)
      })
    expect(await told(() => write('too much'))).toEqual({
      status: 503,
      says: 'The disk of Milepost’s database is full, so nothing was saved. Tell whoever runs Milepost, and try again when there is room.',
      comeBack: true,
    })
    const count = async () => [...(await db.execute(sql`select count(*)::int as notes from note`))]
    expect(await count()).toEqual([{ notes: 0 }])
    await write('enough')
    expect(await count()).toEqual([{ notes: 2 }])
  })

  it('when it has no connection left', async () => {
    const db = open()
    await asSuperuser('alter role milepost connection limit 0')
    expect(await told(() => db.execute(sql`select 1`))).toEqual({
      status: 503,
      says: 'The database of Milepost has no connection left, so nothing was saved. Wait a minute, then try again; if it happens twice, tell whoever runs Milepost.',
      comeBack: true,
    })
    await asSuperuser('alter role milepost connection limit -1')
    expect(await db.execute(sql`select 1`)).toHaveLength(1)
  })
})
