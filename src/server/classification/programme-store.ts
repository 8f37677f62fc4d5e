import 'server-only'
import { eq } from 'drizzle-orm'
import { programmes } from '../db/schema'
import type { Queryable } from '../db/transaction'

/** The programme of that key, or null. */
export async function findProgramme(db: Queryable, key: string) {
  const [row] = await db
    .select({
      id: programmes.id,
      key: programmes.key,
      name: programmes.name,
      isPublic: programmes.isPublic,
    })
    .from(programmes)
    .where(eq(programmes.key, key))
  return row ?? null
}
