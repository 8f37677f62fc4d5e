import 'server-only'
import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { auditEvents } from '../db/schema/audit'
import type { Queryable } from '../db/transaction'
import type { ChainRow } from './chain-row'

/** What `canonical` of a row has to be, told from its columns as they are now: the fields of chain-row, in their order. */
const said: SQL<string> = sql<string>`jsonb_build_array(
  ${auditEvents.seq}, ${auditEvents.id},
  to_char(${auditEvents.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  to_char(${auditEvents.on}, 'YYYY-MM-DD'), ${auditEvents.actorId}, ${auditEvents.actor}, ${auditEvents.role},
  ${auditEvents.action}, ${auditEvents.subject}, ${auditEvents.before}, ${auditEvents.after}, ${auditEvents.reason},
  ${auditEvents.requestId}, ${auditEvents.clientVersion})::text`

/** The next rows of the chain after the one with this place and id, in order. */
export function listChainRows(
  db: Queryable,
  after: { seq: number; id: number },
  limit: number,
): Promise<ChainRow[]> {
  return db
    .select({
      seq: auditEvents.seq,
      id: auditEvents.id,
      canonical: auditEvents.canonical,
      said,
      prevHash: auditEvents.prevHash,
      hash: auditEvents.hash,
    })
    .from(auditEvents)
    .where(sql`(${auditEvents.seq}, ${auditEvents.id}) > (${after.seq}, ${after.id})`)
    .orderBy(asc(auditEvents.seq), asc(auditEvents.id))
    .limit(limit)
}

/** The last event of the chain, or null when there is none. */
export async function findChainHead(db: Queryable) {
  const [head] = await db
    .select({ seq: auditEvents.seq, at: auditEvents.at, hash: auditEvents.hash })
    .from(auditEvents)
    .orderBy(desc(auditEvents.seq))
    .limit(1)
  return head ?? null
}

/** The hash of the event in this place, or null. */
export async function findChainHash(db: Queryable, seq: number): Promise<string | null> {
  const [row] = await db
    .select({ hash: auditEvents.hash })
    .from(auditEvents)
    .where(eq(auditEvents.seq, seq))
    .limit(1)
  return row?.hash ?? null
}
