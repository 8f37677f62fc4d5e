import 'server-only'
import type postgres from 'postgres'
import { requestNotes } from '../http/request-scope.mjs'
import { makePoolGate, type PoolGate, poolGates, type Turn } from './pool-gate'
import { refuseInsideTransaction } from './transaction-scope'
import { LATE, unavailable } from './unavailable'

/** Longer statements, such as inserts of many rows, are seldom sent twice and are not worth keeping. */
const LONGEST_PREPARED = 10_000

type Statement = postgres.PendingQuery<postgres.Row[]>
type Values = postgres.ParameterOrJSON<never>[]
type Run = <T>(statement: Statement, send: () => PromiseLike<T>) => Promise<T>

interface PoolOptions {
  prepare: boolean
  /** What its numbers are told under: the role that it connects as, unless several pools do. */
  name?: string
  deadlineMs?: number
  mostWaiting?: number
}

/**
 * The pool as Drizzle is given it. Drizzle takes `unsafe` or `begin` of its client afresh for every query, which is the
 * moment to refuse the pool inside a transaction. It also asks for no prepared statements; with them a
 * query costs one round trip instead of two, and a third of the processor time.
 * Every query and every transaction waits for its turn and has a deadline: see `makePoolGate`.
 */
export function poolForDrizzle(pool: postgres.Sql, options: PoolOptions): postgres.Sql {
  const { prepare, name = pool.options.user, ...limits } = options
  const gate = makePoolGate({ max: pool.options.max, ...limits }, () => pool.end({ timeout: 5 }))
  poolGates().set(name, gate)
  const send = sender(pool, prepare, (statement, run) => alone(gate, statement, run))
  const begin = (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
    gate.run((turn) =>
      pool.begin(async (tx) => {
        const value = await work(ofTurn(tx, prepare, turn))
        if (turn.isLate) throw unavailable(LATE)
        return value
      }),
    )
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

/** A statement by itself: it has its turn, and is stopped when that is over. */
function alone<T>(gate: PoolGate, statement: Statement, send: () => PromiseLike<T>): Promise<T> {
  return gate.run(async (turn) => {
    turn.cancel = () => stop(statement)
    return send()
  })
}

/** The transaction of a turn: once that is over nothing more is sent, so that it is rolled back. */
function ofTurn(tx: postgres.TransactionSql, prepare: boolean, turn: Turn) {
  const open = new Set<Statement>()
  turn.cancel = async () => {
    await Promise.all([...open].map(stop))
  }
  const send = sender(tx, prepare, async (statement, run) => {
    if (turn.isLate) throw unavailable(LATE)
    open.add(statement)
    try {
      return await run()
    } finally {
      open.delete(statement)
    }
  })
  return replace(tx, { unsafe: () => send })
}

/** What Drizzle takes for a query of postgres.js: sent when its rows are asked for, and counted. */
function sender({ unsafe }: postgres.ISql, prepare: boolean, run: Run) {
  return (text: string, values: Values = []) => {
    const statement: Statement = unsafe(text, values, {
      prepare: prepare && text.length <= LONGEST_PREPARED,
    })
    const counted = <T>(send: () => PromiseLike<T>) => count(run(statement, send))
    return {
      values: () => counted(() => statement.values()).then(fromFirst),
      // biome-ignore lint/suspicious/noThenProperty: Drizzle awaits it like the query that it stands for.
      then: <A, B>(
        done: (rows: postgres.Row[]) => A | PromiseLike<A>,
        failed: (error: unknown) => B | PromiseLike<B>,
      ) =>
        counted(() => statement)
          .then(fromFirst)
          .then(done, failed),
    }
  }
}

/**
 * The rows without what postgres.js 3.4.9 puts before them when the statement before on this connection failed among its
 * rows: it counts on from there, so that the next answer begins with as many holes.
 */
function fromFirst<Rows extends unknown[]>(rows: Rows): Rows {
  let holes = 0
  while (holes < rows.length && !(holes in rows)) holes += 1
  if (holes > 0) rows.splice(0, holes)
  return rows
}

async function count<T>(running: Promise<T>): Promise<T> {
  const notes = requestNotes()
  if (notes === undefined) return running
  const began = performance.now()
  notes.queries += 1
  try {
    return await running
  } finally {
    notes.databaseMs += performance.now() - began
  }
}

/** A statement as postgres.js 3.4.9 keeps it; `state` names its connection, `active` is true while the database works on it. */
interface Cancellable {
  state: object | null
  active: boolean
  canceller: ((query: unknown) => Promise<void>) | null
}

/**
 * Asks the database to stop a statement that it works on. The client's own `cancel()` forgets the outcome, which then
 * fails where nobody can catch it; and one that waits for a connection would keep that connection from everybody else.
 */
async function stop(statement: Statement): Promise<void> {
  const sent = asCancellable(statement)
  const { canceller } = sent
  if (sent.state === null || !sent.active || canceller === null) return
  sent.canceller = null
  await canceller(statement).catch(() => {})
}

/** Guarantee: the client is pinned, and its files are checked by their hash at every start. */
function asCancellable(statement: Statement): Cancellable {
  return statement as unknown as Cancellable
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
