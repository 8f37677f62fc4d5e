import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Tx } from './transaction'

interface Scope {
  open: boolean
}

/** What happens around the work of a transaction, at each try: it gives the value of the transaction. */
export type Around = <T>(tx: Tx, work: () => Promise<T>) => Promise<T>

type OpenAround = () => Around

declare global {
  var milepostTransaction: AsyncLocalStorage<Scope> | undefined
  var milepostAround: AsyncLocalStorage<OpenAround> | undefined
}

/** One for the process: bundlers may load this module more than once. */
function storage(): AsyncLocalStorage<Scope> {
  globalThis.milepostTransaction ??= new AsyncLocalStorage()
  return globalThis.milepostTransaction
}

function arounds(): AsyncLocalStorage<OpenAround> {
  globalThis.milepostAround ??= new AsyncLocalStorage()
  return globalThis.milepostAround
}

/** Runs `work` with the pool closed to it: what runs inside a transaction has to use that transaction. */
export async function withoutPool<T>(work: () => Promise<T>): Promise<T> {
  const scope = { open: true }
  try {
    return await storage().run(scope, work)
  } finally {
    scope.open = false
  }
}

/**
 * Throws when a transaction is open around the caller: a query on the pool would wait for a second connection while it
 * holds the first, and enough of them at once wait for one another for ever.
 */
export function refuseInsideTransaction(): void {
  if (storage().getStore()?.open) {
    throw new Error('A transaction is open here: use its `tx`, not the pool')
  }
}

/** Runs `work`; what `open` gives goes around each transaction in it. `open` throws to refuse a transaction. */
export function aroundTransactions<T>(open: OpenAround, work: () => Promise<T>): Promise<T> {
  return arounds().run(open, work)
}

/** What goes around the transaction that is being opened here. */
export function whatIsAround(): Around {
  const open = arounds().getStore()
  return open === undefined ? (_tx, work) => work() : open()
}
