import 'server-only'
import type postgres from 'postgres'
import { refuseInsideTransaction } from './transaction-scope'

/** Longer statements, such as inserts of many rows, are seldom sent twice and are not worth keeping. */
const LONGEST_PREPARED = 10_000

/**
 * The pool as Drizzle is given it. Drizzle takes `unsafe` or `begin` of its client afresh for every query, which is the
 * moment to refuse the pool inside a transaction. It also asks for no prepared statements; with them a
 * query costs one round trip instead of two, and a third of the processor time.
 */
export function poolForDrizzle(
  pool: postgres.Sql,
  { prepare }: { prepare: boolean },
): postgres.Sql {
  const send = sender(pool, prepare)
  const begin = (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
    pool.begin((tx) => {
      const sendInside = sender(tx, prepare)
      return work(replace(tx, { unsafe: () => sendInside }))
    })
  return replace(pool, {
    unsafe: () => {
      refuseInsideTransaction()
      return send
    },
    begin: () => {
      refuseInsideTransaction()
      return begin
    },
  })
}

function sender({ unsafe }: postgres.ISql, prepare: boolean) {
  return (text: string, values: postgres.ParameterOrJSON<never>[] = []) =>
    unsafe(text, values, { prepare: prepare && text.length <= LONGEST_PREPARED })
}

/** The client with some of its members made anew at each use. */
function replace<T extends object>(client: T, members: Record<string, () => unknown>): T {
  return new Proxy(client, {
    get: (target, name) => {
      const member = typeof name === 'string' ? members[name] : undefined
      return member ? member() : Reflect.get(target, name)
    },
  })
}
