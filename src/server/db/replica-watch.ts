import 'server-only'
import { env } from '@/env'
import { makeProbe, type Standing } from './probe'
import { followLag } from './replica-lag'

const LOOK_MS = 2000
const LOOK_AGAIN_MS = 500
const MOST_LAG_MS = 10_000
/** A server that restarts at once is not gone: it has to be silent twice. */
const SILENCES = 2

/** Knows at any time, without asking, how the primary and its replica are. It is at most about three seconds behind. */
export interface ReplicaWatch {
  /** The replica answers and is close enough behind; or it is all that there is. */
  isReplicaReadable(): boolean
  /** Nothing can be changed: the primary is gone, and what the public sees is read from the replica. */
  isPrimaryAway(): boolean
  /** By how much the replica lags; null while it does not answer. */
  lagSeconds(): number | null
  close(): Promise<void>
}

/** Looks at both servers every two seconds, and at once when a connection to either is lost. */
export function watchReplica(primaryUrl: string, replicaUrl: string): ReplicaWatch {
  const lagOf = followLag()
  let silences = 0
  let lag: number | null = null
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let isClosed = false

  const look = async () => {
    const [one, other] = await Promise.all([primary.ask(), replica.ask()])
    const written = one?.isPrimary ? one.place : null
    silences = written === null ? silences + 1 : 0
    lag = isReplica(other)
      ? lagOf({ primary: written, replica: other.place }, performance.now())
      : null
    const isWell = silences === 0 && lag !== null
    lookIn(isWell ? LOOK_MS : LOOK_AGAIN_MS)
  }
  const lookNow = () => {
    if (isClosed || looking !== undefined) return
    clearTimeout(timer)
    looking = look().finally(() => {
      looking = undefined
    })
  }
  const lookIn = (ms: number) => {
    if (!isClosed) timer = setTimeout(lookNow, ms).unref()
  }
  const primary = makeProbe(primaryUrl, lookNow)
  const replica = makeProbe(replicaUrl, lookNow)
  const isPrimaryAway = () => silences >= SILENCES && lag !== null
  lookNow()

  return {
    isReplicaReadable: () => isPrimaryAway() || (lag !== null && lag <= MOST_LAG_MS),
    isPrimaryAway,
    lagSeconds: () => (lag === null ? null : lag / 1000),
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await looking
      await Promise.all([primary.close(), replica.close()])
    },
  }
}

/** The watch over the replica of this process; undefined where there is none. */
export function replicaWatch(): ReplicaWatch | undefined {
  if (env.databaseReplicaUrl === undefined) return undefined
  globalThis.milepostReplicaWatch ??= watchReplica(env.databaseUrl, env.databaseReplicaUrl)
  return globalThis.milepostReplicaWatch
}

/** One that was promoted follows nobody any more. */
function isReplica(standing: Standing | null): standing is Standing {
  return standing !== null && !standing.isPrimary
}
