import 'server-only'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { saidBy } from '../../audit/actor-id'
import { keepImported, keepReclassified, type Reclassified } from '../../classification/paper-store'
import type { ServerContext } from '../../context'
import type { Tx } from '../../db/transaction'
import type { Changed } from './changes'
import { visibilityField } from './fields'
import type { ImportPlan } from './plan'

/** Who could read what an import classifies anew stays on record, as when somebody does it by hand. */
export async function keepClassifications(
  tx: Tx,
  ctx: ServerContext,
  { programmes, reports }: ImportPlan,
): Promise<void> {
  const said = saidBy(ctx)
  const ofProgrammes = reclassified(programmes.changed, ({ visibility }) => visibility)
  const ofReports = reclassified(reports.changed, ({ classification }) => classification)
  await keepReclassified(tx, 'programmes', ofProgrammes, said)
  await keepReclassified(tx, 'reports', ofReports, said)
  await keepImported(tx, said)
}

function reclassified<Item extends { key: string }>(
  changed: readonly Changed<Item>[],
  readersOf: (item: Item) => Visibility | undefined,
): Reclassified[] {
  return changed
    .map(({ before, after }) => ({
      key: after.key,
      before: visibilityField(readersOf(before)),
      after: visibilityField(readersOf(after)),
    }))
    .filter(({ before, after }) => canonicalText(before) !== canonicalText(after))
}
