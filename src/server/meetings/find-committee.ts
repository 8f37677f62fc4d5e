import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { CommitteeView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { describeCommittee } from './committee-views'
import { findCommittee } from './store'

/** A committee for whoever may change it; `clearDays` null when it keeps to those of its nation. */
export async function readCommittee(
  ctx: ServerContext,
  { key }: { key: string },
): Promise<Omit<CommitteeView, 'meetings'> & { clearDays: number | null }> {
  assertCan(ctx.actor, 'committee.write')
  const committee = await findCommittee(ctx.db, key)
  if (committee === null) throw noSuch('committee')
  return { ...describeCommittee(committee), clearDays: committee.clearDays }
}
