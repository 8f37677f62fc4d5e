import 'server-only'
import { setTimeout as after } from 'node:timers/promises'
import postgres from 'postgres'
import { isLoopback } from '@/loopback'

const PATIENCE_MS = 1000

/** What a server says of itself: whether it takes changes, and how far its write-ahead log goes, in bytes. */
export interface Standing {
  isPrimary: boolean
  place: bigint
}

/** Asks one server, on a connection that it has to itself: a full pool is no sign of a lost server. */
export interface Probe {
  /** Null when there is no answer within a second. */
  ask(): Promise<Standing | null>
  close(): Promise<void>
}

/** `onLost` hears that a server which had answered has ended the connection. Nothing is sent before the first question. */
export function makeProbe(url: string, onLost: () => void): Probe {
  let answers = false
  const lost = () => {
    if (answers) onLost()
  }
  const open = () =>
    postgres(url, {
      max: 1,
      prepare: false,
      ssl: isLoopback(url) ? false : 'verify-full',
      connect_timeout: 1,
      backoff: () => 0.1,
      fetch_types: false,
      connection: { application_name: 'milepost watch' },
      onclose: lost,
      onnotice: () => {},
    })
  let client = open()
  return {
    ask: async () => {
      const standing = await Promise.race([
        ask(client).catch(() => null),
        after(PATIENCE_MS, undefined, { ref: false }),
      ])
      answers = Boolean(standing)
      if (standing !== undefined) return standing
      void client.end({ timeout: 0 })
      client = open()
      return null
    },
    close: () => client.end({ timeout: 0 }),
  }
}

async function ask(client: postgres.Sql): Promise<Standing> {
  const [row] = await client<{ standby: boolean; place: string }[]>`
    select standby, pg_wal_lsn_diff(
      case when standby then coalesce(pg_last_wal_replay_lsn(), '0/0') else pg_current_wal_lsn() end, '0/0')::text as place
    from pg_is_in_recovery() as standby`
  if (row === undefined) throw new Error('The server said nothing of itself')
  return { isPrimary: !row.standby, place: BigInt(row.place) }
}
