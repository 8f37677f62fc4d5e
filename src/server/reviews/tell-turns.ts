import 'server-only'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import type { StoredReport } from '../reports/store'
import { findStaff, type StoredNamed } from './named-store'
import { tell } from './tell'

/** Tells those whose turn it is now; whoever can no longer sign in is not told. */
export async function tellThoseWhoseTurnItIs(
  tx: Tx,
  ctx: ServerContext,
  report: StoredReport,
  turns: readonly StoredNamed[],
): Promise<number[]> {
  const staff = await findStaff(
    tx,
    turns.map(({ id }) => id),
  )
  const told: number[] = []
  for (const news of ['review', 'clear'] as const) {
    const ids = turns.filter(({ duty }) => duty === news).map(({ id }) => id)
    const to = staff.filter(({ id }) => ids.includes(id))
    told.push(...(await tell(tx, ctx, { report, news, to })))
  }
  return told
}
