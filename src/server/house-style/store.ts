import 'server-only'
import { desc, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { type HouseStyleVersion, readHouseStyle } from '@/domain/drafting/house-style'
import { houseStyles } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'

export async function getHouseStyle(q: Queryable): Promise<HouseStyleVersion> {
  const [row] = await q
    .select({ number: houseStyles.number, style: houseStyles.style })
    .from(houseStyles)
    .orderBy(desc(houseStyles.number))
    .limit(1)
  return readHouseStyle(row ?? null)
}

/** Lets those who choose a style wait for one another. */
export async function lockHouseStyle(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('house_style'))`)
}

export async function insertHouseStyle(
  tx: Tx,
  version: HouseStyleVersion & { recordedOn: Day; recordedBy: Id<'user'> | null },
): Promise<void> {
  await tx.insert(houseStyles).values(version)
}
