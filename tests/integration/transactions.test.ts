import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '@/server/db/client'
import { databaseErrorCode, inTransaction, type Tx } from '@/server/db/transaction'
import { testDatabase } from '../support/database'

const database = testDatabase()

const amounts = async () =>
  (await database.db.execute(sql`select amount from purse order by id`)).map((row) => row.amount)

const add = (tx: Tx, id: number) =>
  tx.execute(sql`update purse set amount = amount + 1 where id = ${id}`)

beforeAll(async () => {
  await database.ownerDb.execute(sql`create table purse (id int primary key, amount int not null)`)
  await database.ownerDb.execute(sql`grant all on purse to milepost`)
  await database.db.execute(sql`insert into purse values (1, 0), (2, 0)`)
})

describe('R-2, R-6, R-13: a transaction', () => {
  it('stores nothing of what it did when it throws', async () => {
    const work = inTransaction(database.db, async (tx) => {
      await add(tx, 1)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await amounts()).toEqual([0, 0])
  })

  it('runs again after a deadlock, so that both of two crossing writers succeed', async () => {
    let runs = 0
    const met = deferred()
    const crossing = (first: number, second: number) =>
      inTransaction(database.db, async (tx) => {
        await add(tx, first)
        runs += 1
        if (runs === 2) met.resolve()
        await met.promise
        await add(tx, second)
      })
    await Promise.all([crossing(1, 2), crossing(2, 1)])
    expect(runs).toBeGreaterThan(2)
    expect(await amounts()).toEqual([2, 2])
  })

  it('does not run again after a broken constraint (only 40001 and 40P01 do), and the code of the error can be read', async () => {
    let runs = 0
    const work = inTransaction(database.db, async (tx) => {
      runs += 1
      await tx.execute(sql`insert into purse values (1, 9)`)
    })
    const error = await work.catch((caught: unknown) => caught)
    expect(databaseErrorCode(error)).toBe('23505')
    expect(runs).toBe(1)
  })

  it('refuses the pool inside, where many at once would wait for one another for ever', async () => {
    const nested = () => inTransaction(database.db, () => amounts())
    const all = await Promise.allSettled(Array.from({ length: 10 }, nested))
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill('rejected'))
    await expect(nested()).rejects.toMatchObject({
      cause: { message: 'A transaction is open here: use its `tx`, not the pool' },
    })
    await expect(
      inTransaction(database.db, () => inTransaction(database.db, async () => 1)),
    ).rejects.toThrow('use its `tx`')
  })

  it('gives the pool back to what it started and left running when it ends', async () => {
    const { later } = await inTransaction(database.db, async () => ({
      later: sleep(200).then(amounts),
    }))
    expect(await later).toEqual([2, 2])
  })

  it('has not succeeded when its COMMIT had to be sent twice and the database rolled it back', async () => {
    const { db, close } = connect(database.url, { max: 1 })
    onTestFinished(close)
    const before = await amounts()
    await inTransaction(db, (tx) => tx.execute(sql`select 1`))
    const work = inTransaction(db, async (tx) => {
      await add(tx, 1)
      await tx.execute(sql`deallocate all`)
    })
    await expect(work).rejects.toThrow('rolled back what it was to commit')
    expect(await amounts()).toEqual(before)
  })

  it('writes nothing more once it has lost its connection, though its code goes on', async () => {
    const pool = connect(database.url, { max: 1 })
    onTestFinished(() => pool.close())
    const lost = deferred()
    const reused = deferred()
    const work = inTransaction(pool.db, async (tx) => {
      const ended = tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
      await ended.catch(() => lost.resolve())
      await reused.promise
      await tx.execute(sql`insert into purse values (3, 0)`)
    })
    work.catch(() => {})
    await lost.promise
    await pool.db.execute(sql`select 1`)
    reused.resolve()
    await expect(work).rejects.toThrow()
    await sleep(200)
    expect(await amounts()).toHaveLength(2)
  })
})

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
