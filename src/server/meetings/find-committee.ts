import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import type { CommitteeTemplate } from '@/domain/reports/templates/committee-template'
import type { CommitteeView } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { describeCommittee } from './committee-views'
import { findCommittee } from './store'
import { mapCommitteeTemplates } from './template-store'

/** A committee for whoever may change it; `clearDays` null when it keeps to those of its nation, `templates` its own. */
export async function readCommittee(
  ctx: ServerContext,
  { key }: { key: string },
): Promise<
  Omit<CommitteeView, 'meetings'> & { clearDays: number | null; templates: CommitteeTemplate[] }
> {
  assertCan(ctx.actor, 'committee.write')
  const committee = await findCommittee(ctx.db, key)
  if (committee === null) throw noSuch('committee')
  const templates = (await mapCommitteeTemplates(ctx.db, key)).get(key) ?? []
  return { ...describeCommittee(committee), clearDays: committee.clearDays, templates }
}
