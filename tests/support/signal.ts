import { systemCode } from '@/server/db/embedded/fault.mjs'

/** Sends a signal to processes that were seen a moment ago: one may have ended since, as a backend does with its server. */
export function signalThoseLeft(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (systemCode(error) !== 'ESRCH') throw error
    }
}
