import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import { gone } from '@/domain/reports/edit-paragraph'
import type { EditingInput, ReadSectionInput } from '@/domain/reports/editor-input'
import { type SectionView, viewSection } from '@/domain/reports/editor-views'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { getReadableReport, subjectOf } from '../reports/load'
import { findPublishedReport } from '../reports/public-store'
import type { StoredReport } from '../reports/store'
import { listEditors, type Presence } from './presence-store'

/** A section of a draft as it stands now, for whoever may change it. */
export async function readSection(
  ctx: ServerContext,
  { key, section }: ReadSectionInput,
): Promise<SectionView> {
  const report = await getEditableReport(ctx, key)
  const { document, version } = report
  const view = document === null ? undefined : viewSection(document, section, version)
  if (view === undefined) throw gone()
  return view
}

/** Who else has a section of the report open at this moment. */
export async function readEditing(ctx: ServerContext, { key }: EditingInput): Promise<Presence[]> {
  await getEditableReport(ctx, key)
  return listEditors(ctx.db, key, actorId(ctx.actor))
}

/** The public is never given a draft: they know of a report when it is published, and may not change it. */
async function getEditableReport(ctx: ServerContext, key: string): Promise<StoredReport> {
  if (ctx.actor.kind === 'public') {
    if ((await findPublishedReport(ctx.db, key)) === null) throw noSuch('report')
    assertCan(ctx.actor, 'report.write')
  }
  const report = await getReadableReport(ctx.db, ctx, key)
  assertCan(ctx.actor, 'report.write', subjectOf(report))
  return report
}
