import { eq, sql } from 'drizzle-orm'
import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '@/server/db/client'
import { users } from '@/server/db/schema'
import { inTransaction, type Queryable } from '@/server/db/transaction'
import { testDatabase } from '../support/database'

const database = testDatabase()

function poolOfOne(prepare: boolean) {
  const pool = connect(database.url, { max: 1, prepare })
  onTestFinished(() => pool.close())
  return pool.db
}

const askTwice = async (db: Queryable) => {
  for (const email of ['a@example.gov.uk', 'b@example.gov.uk']) {
    await db.select({ id: users.id }).from(users).where(eq(users.email, email))
  }
}

const keptStatements = async (db: Queryable) => {
  const [row] = await db.execute<{ kept: number }>(
    sql`select count(*)::int as kept from pg_prepared_statements where statement like '%"email"%'`,
  )
  return row?.kept
}

describe('The pool of connections', () => {
  it('lets the server keep a statement that is sent again with other values', async () => {
    const db = poolOfOne(true)
    await askTwice(db)
    expect(await keptStatements(db)).toBe(1)
  })

  it('does so inside a transaction too', async () => {
    const db = poolOfOne(true)
    const kept = await inTransaction(db, async (tx) => {
      await askTwice(tx)
      return keptStatements(tx)
    })
    expect(kept).toBe(1)
  })

  it('R-12: gives the next answer whole when a statement before was stopped among its rows', async () => {
    const db = poolOfOne(true)
    await db.execute(sql`set statement_timeout = 200`)
    const stop = async () => {
      const slow = sql`select n, case when n > 3 then pg_sleep(60) end from generate_series(1, 9) n`
      await expect(db.execute(slow)).rejects.toThrow()
    }
    await stop()
    expect([...(await db.execute(sql`select 1 as one`))]).toEqual([{ one: 1 }])
    await stop()
    const first = db.select({ one: sql`1` }).from(sql`generate_series(1, 2)`)
    expect(await first).toEqual([{ one: 1 }, { one: 1 }])
  })

  it('keeps none where a pooler in between could not', async () => {
    const db = poolOfOne(false)
    await askTwice(db)
    expect(await keptStatements(db)).toBe(0)
  })
})
