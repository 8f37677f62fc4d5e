import 'server-only'
import { type AuditEntry, recordAudit } from '../../audit/record'
import type { ServerContext } from '../../context'
import type { Tx } from '../../db/transaction'
import type { Changes } from './changes'
import { programmeFields } from './fields'
import type { ImportPlan, ProgrammeParts } from './plan'

const ENTRIES_PER_STATEMENT = 1_000

/** One event for the import as a whole and one for every programme of which it added or changed something. */
export async function recordImport(
  tx: Tx,
  ctx: ServerContext,
  plan: ImportPlan,
  whole: Pick<AuditEntry, 'action' | 'after' | 'reason'>,
): Promise<void> {
  const entries = [{ ...whole, subject: 'portfolio' }, ...programmeEntries(plan)]
  for (let start = 0; start < entries.length; start += ENTRIES_PER_STATEMENT)
    await recordAudit(tx, ctx, ...entries.slice(start, start + ENTRIES_PER_STATEMENT))
}

/** Keys of the programmes of which something is added or changed. */
export function touchedProgrammes(plan: ImportPlan): string[] {
  const own = [
    ...plan.programmes.added.map(({ item }) => item.key),
    ...plan.programmes.changed.map(({ after }) => after.key),
  ]
  const parts = plan.parts.filter((part) => Object.keys(countParts(part)).length > 0)
  return [...new Set([...own, ...parts.map(({ programme }) => programme)])]
}

function programmeEntries(plan: ImportPlan) {
  const changed = new Map(plan.programmes.changed.map((change) => [change.after.key, change]))
  const parts = new Map(plan.parts.map((part) => [part.programme, part]))
  return touchedProgrammes(plan).map((key) => {
    const own = changed.get(key)
    const part = parts.get(key)
    return {
      action: 'programme.import',
      subject: `programmes/${key}`,
      ...(own && { before: programmeFields(own.before) }),
      after: { ...(own && programmeFields(own.after)), ...(part && countParts(part)) },
    }
  })
}

/** How many of each were added or changed; what had none is left out. */
function countParts({
  names,
  milestones,
  facts,
  measures,
}: ProgrammeParts): Record<string, number> {
  const all: Record<string, Changes<unknown>> = { names, ...milestones, ...facts, ...measures }
  return Object.fromEntries(
    Object.entries(all).flatMap(([noun, { added, changed }]) => {
      const count = added.length + changed.length
      return count === 0 ? [] : [[noun, count]]
    }),
  )
}
