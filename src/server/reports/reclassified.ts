import 'server-only'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { saidBy } from '../audit/actor-id'
import { keepReclassified, type Reclassified } from '../classification/paper-store'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import type { ReportContents } from './store'

interface Changed extends Pick<Reclassified, 'key' | 'before'> {
  contents: Pick<ReportContents, 'visibility'>
}

/** Keeps who could read a report and who may from today, where that changed. */
export async function keepReclassifiedReport(
  tx: Tx,
  ctx: ServerContext,
  { key, before, contents: { visibility: after } }: Changed,
): Promise<void> {
  if (canonicalText(before) === canonicalText(after)) return
  await keepReclassified(tx, 'reports', [{ key, before, after }], saidBy(ctx))
}
