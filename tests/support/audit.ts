import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { inject } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { recordAudit } from '@/server/audit/record'
import type { Db } from '@/server/db/client'
import { inTransaction } from '@/server/db/transaction'
import { databaseAt } from './cluster'
import { contextFor } from './context'

/** Records `count` events, a few of them in one statement. */
export async function recordEvents(db: Db, count: number): Promise<void> {
  const ctx = contextFor(db, MILEPOST)
  const entries = Array.from({ length: count }, (_, index) => ({
    action: 'milestone.edit',
    subject: `programmes/p/milestones/m${index}`,
    before: { name: 'Old' },
    after: { name: `New “${index}”`, tags: ['é', null, 1.5] },
    reason: index % 2 === 0 ? `Reason ${index}` : undefined,
  }))
  for (let start = 0; start < count; start += 7)
    await inTransaction(db, (tx) => recordAudit(tx, ctx, ...entries.slice(start, start + 7)))
}

/** Does what only a superuser of the database can: with every trigger off, so that nothing stops or notices it. */
export async function tamper(
  db: Db,
  work: (superuser: postgres.TransactionSql) => Promise<unknown>,
): Promise<void> {
  const [row] = await db.execute<{ name: string }>(sql`select current_database() as name`)
  const superuser = postgres(databaseAt(inject('superuserUrl'), String(row?.name)), {
    max: 1,
    onnotice: () => {},
  })
  try {
    await superuser.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await work(tx)
    })
  } finally {
    await superuser.end()
  }
}

/** Writes the chain anew, as somebody would who knows how it is made. */
export async function recompute(tx: postgres.TransactionSql): Promise<void> {
  await tx`
    do $$
    declare
      one audit_event;
      last text;
    begin
      for one in select * from audit_event order by seq loop
        if last is not null and one.prev_hash <> last then
          one.prev_hash := last;
        end if;
        one.canonical := audit_event_canonical(one);
        one.hash := audit_event_hash(one.prev_hash, one.canonical);
        update audit_event set prev_hash = one.prev_hash, canonical = one.canonical, hash = one.hash
        where id = one.id;
        last := one.hash;
      end loop;
    end
    $$`.simple()
}
