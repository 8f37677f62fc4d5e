import 'server-only'
import { LIMITS, type Limit } from '@/domain/limits'
import { env } from '@/env'
import type { Db } from '../db/client'
import { readOnlyReason } from '../read-only'
import { sha256 } from '../sha256'
import { countUses, uncountUse } from './store'

/** Whose uses are counted: what they are counted as, and for whom, such as an e-mail address or `person/12`. */
export interface Use {
  limit: Limit
  by: string
}

/**
 * Counts uses, before what they are for is done and outside of its transaction, so that a refused one counts too.
 * Returns the seconds to wait when they are more than the limit allows, or null.
 * @example await countUse(db, { limit: 'change', by: 'person/12' }) // null
 */
export async function countUse(db: Db, use: Use, uses = 1): Promise<number | null> {
  if (!isCounted(use)) return null
  const { most, seconds } = LIMITS[use.limit]
  const { count, left } = await countUses(db, { key: keyOf(use), uses, seconds })
  return count > most ? left : null
}

/** Takes one use back: what worked is no attempt to guess. */
export async function forgiveUse(db: Db, use: Use): Promise<void> {
  if (isCounted(use)) await uncountUse(db, keyOf(use))
}

/** While nothing may be changed nothing is counted either but sign-ins: reading goes on, and changes are refused. */
function isCounted({ limit }: Use): boolean {
  return env.limits && (readOnlyReason() === null || limit.startsWith('sign-in'))
}

function keyOf({ limit, by }: Use): string {
  return sha256(`${limit} ${by}`)
}
