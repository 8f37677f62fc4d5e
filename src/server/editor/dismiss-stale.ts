import 'server-only'
import { DomainError } from '@/domain/errors'
import type { DismissStaleInput } from '@/domain/reports/editor-input'
import type { SectionView } from '@/domain/reports/editor-views'
import { dismissStale } from '@/domain/reports/stale'
import type { ServerContext } from '../context'
import { readStaleness } from '../reports/stale'
import { changeStoredSection } from './change-section'

/** Leaves what is out of date in a section as it stands, with the reason. */
export async function dismissStaleSentences(
  ctx: ServerContext,
  { reason, ...at }: DismissStaleInput,
): Promise<SectionView> {
  return changeStoredSection(ctx, {
    ...at,
    action: 'report.dismiss-stale',
    reason,
    change: async (section, tx, report) => {
      const all = await readStaleness(tx, report, ctx.today)
      const stale = all.stale.filter((one) => one.section === section.key)
      if (stale.length > 0) return dismissStale(section, stale, reason)
      throw new DomainError('CONFLICT', 'Nothing is out of date here any more. Reload the page.')
    },
  })
}
