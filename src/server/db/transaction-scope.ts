import { AsyncLocalStorage } from 'node:async_hooks'

interface Scope {
  open: boolean
}

declare global {
  var milepostTransaction: AsyncLocalStorage<Scope> | undefined
}

/** One for the process: bundlers may load this module more than once. */
function storage(): AsyncLocalStorage<Scope> {
  globalThis.milepostTransaction ??= new AsyncLocalStorage()
  return globalThis.milepostTransaction
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
