import 'server-only'

/**
 * postgres.js 3.4.9 writes to a socket that a database restart has just taken away, inside setImmediate, where nobody can
 * catch the TypeError. The query that it belonged to is rejected separately and the pool connects again, so this
 * one error, from that one file, must not end the process. Everything else is treated as if this were not here.
 */
export function isPostgresFlushFault(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    error.message === "Cannot read properties of null (reading 'write')" &&
    /postgres\/(src|cjs\/src)\/connection\.js/.test((error.stack ?? '').replaceAll('\\', '/'))
  )
}

declare global {
  var milepostFlushGuard: true | undefined
}

/** Keeps the process alive through that fault, once per process. */
export function survivePostgresFlushFault(): void {
  if (globalThis.milepostFlushGuard) return
  globalThis.milepostFlushGuard = true
  process.on('uncaughtException', (error) => {
    if (isPostgresFlushFault(error)) return
    const alone = process.listenerCount('uncaughtException') === 1
    if (!alone) return
    process.stderr.write(`${error.stack ?? String(error)}\n`)
    process.exit(1)
  })
}
