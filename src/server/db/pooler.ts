import 'server-only'
import postgres from 'postgres'
import { isLoopback } from '@/loopback'

/**
 * Refuses to keep prepared statements behind a connection pooler that hands its connections on between transactions: they
 * would be looked for where they were not prepared. `url` is the application's.
 * Throws an Error whose message is a sentence for the person who runs Milepost.
 */
export async function assertPreparable(url: string): Promise<void> {
  if (await handsConnectionsOn(url))
    throw new Error(
      'DATABASE_URL leads through a connection pooler that hands connections on between transactions: set DATABASE_PREPARE=0 and start again.',
    )
}

/** What answered one client answers another while the first is still connected. */
async function handsConnectionsOn(url: string): Promise<boolean> {
  const [one, other] = [open(url), open(url)]
  try {
    const first = await processOf(one)
    return (await processOf(other)) === first
  } finally {
    await Promise.all([one.end({ timeout: 5 }), other.end({ timeout: 5 })])
  }
}

function open(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    prepare: false,
    fetch_types: false,
    ssl: isLoopback(url) ? false : 'verify-full',
    connect_timeout: 5,
    onnotice: () => {},
  })
}

async function processOf(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`
  if (row === undefined) throw new Error('The database did not name its process')
  return row.pid
}
