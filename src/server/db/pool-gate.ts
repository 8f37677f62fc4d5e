import { BUSY, LATE, orUnavailable, unavailable } from './unavailable'

const DEADLINE_MS = 12_000
const MOST_WAITING = 200

/** What somebody who watches wants to know of a pool. */
export interface PoolNumbers {
  inUse: number
  queued: number
  /** Since the process began: those turned away, those whose time ran out. */
  refused: number
  late: number
}

/** A piece of work that has a connection of the pool to itself. */
export interface Turn {
  /** True once nobody waits for it any more: it is to end soon and to store nothing. */
  isLate: boolean
  /** Asks the database to stop what it does for this turn; resolves when that is done, and never rejects. */
  cancel: () => Promise<void>
}

export interface PoolGate {
  /**
   * Does `work` when a connection is free. Throws UNAVAILABLE at once when too many wait already, when its time has run
   * out, waiting included, or when the database was lost. The connection counts as free when `work` has ended.
   */
  run<T>(work: (turn: Turn) => Promise<T>): Promise<T>
  numbers(): PoolNumbers
  close(): Promise<void>
}

interface Limits {
  /** Connections of the pool. */
  max: number
  deadlineMs?: number
  mostWaiting?: number
}

/** The queue in front of a pool: as many pieces of work at once as there are connections, and no endless wait. */
export function makePoolGate(
  { max, deadlineMs = DEADLINE_MS, mostWaiting = MOST_WAITING }: Limits,
  close: () => Promise<void>,
): PoolGate {
  const counts = { inUse: 0, refused: 0, late: 0 }
  const waiting = new Set<() => void>()

  const leave = () => {
    const [next] = waiting
    if (next === undefined) counts.inUse -= 1
    else {
      waiting.delete(next)
      next()
    }
  }

  async function work<T>(job: (turn: Turn) => Promise<T>, turn: Turn, wait: Wait): Promise<T> {
    if (counts.inUse < max) counts.inUse += 1
    else
      await new Promise<void>((resolve) => {
        wait.go = resolve
        waiting.add(resolve)
      })
    try {
      return await job(turn)
    } catch (error) {
      throw orUnavailable(error)
    } finally {
      void wait.stopped.then(leave)
    }
  }

  return {
    run: (job) => {
      if (counts.inUse >= max && waiting.size >= mostWaiting) {
        counts.refused += 1
        return Promise.reject(unavailable(BUSY))
      }
      const turn: Turn = { isLate: false, cancel: async () => {} }
      const wait: Wait = { go: undefined, stopped: Promise.resolve() }
      return within(deadlineMs, work(job, turn, wait), () => {
        counts.late += 1
        if (wait.go !== undefined && waiting.delete(wait.go)) return unavailable(BUSY)
        turn.isLate = true
        wait.stopped = turn.cancel()
        return unavailable(LATE)
      })
    },
    numbers: () => ({ ...counts, queued: waiting.size }),
    close,
  }
}

interface Wait {
  /** Ends the wait for a connection; undefined when there was none. */
  go: (() => void) | undefined
  /** Resolves when nothing is being stopped any more. */
  stopped: Promise<void>
}

/** The outcome of `work`, or the error that `onLate` makes when it has none in time. */
function within<T>(ms: number, work: Promise<T>, onLate: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(onLate()), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The gates of this process's pools, by their names. */
export function poolGates(): Map<string, PoolGate> {
  globalThis.milepostPools ??= new Map()
  return globalThis.milepostPools
}
