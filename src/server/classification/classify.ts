import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ClassifyInput } from '@/domain/classification/input'
import { assertReviewAhead } from '@/domain/classification/review'
import { DomainError } from '@/domain/errors'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { rebuildSummaries } from '../portfolio/summary'
import { getProgrammeForWrite, type ProgrammeForWrite } from '../programmes/store'
import { columnOf } from './column'
import { factPath } from './path'
import {
  countClassifications,
  findFact,
  insertClassifications,
  listStatements,
  lockOthers,
  type VisibilityColumn,
} from './store'

/**
 * Says who may read a fact from today on. What is kept from the public is kept in everything that was said of it before;
 * what is made public is what stands now alone. The first time it is also recorded that it stays as it is: somebody has looked;
 * after that nothing is recorded without a change.
 */
export async function classify(
  ctx: ServerContext,
  { programme, list, id, seen, visibility, reason }: ClassifyInput,
): Promise<{ seen: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const owner = await ownerOf(tx, ctx, programme)
    const fact = await findFact(tx, list, id, owner?.id ?? null)
    if (fact === null)
      throw new DomainError('INVALID', 'This is not on record. Go back to the programme.')
    if (visibility === 'public') assertCan(ctx.actor, 'fact.release', subjectOf(owner))
    assertReviewAhead(visibility, ctx.today)
    const known = await countClassifications(tx, list, id)
    const subject = factPath(fact, owner?.key)
    if (known !== seen)
      throw await staleWrite(tx, subject, {
        visibility: visibilityOf(fact.visibility),
        seen: known,
      })
    const [before, after] = [fact.visibility, columnOf(visibility)]
    if (known > 0 && canonicalText(before) === canonicalText(after)) return { seen }
    await save(tx, ctx, { list, id, programmeId: owner?.id ?? null, after, reason })
    if (owner !== null) await rebuildSummaries(tx, [owner.id])
    await recordAudit(tx, ctx, {
      action:
        after === null
          ? 'classification.release'
          : before === null
            ? 'classification.withhold'
            : 'classification.keep',
      subject,
      before: { visibility: visibilityOf(before) },
      after: { visibility },
      reason,
    })
    return { seen: await countClassifications(tx, list, id) }
  })
}

async function ownerOf(tx: Tx, ctx: ServerContext, key: string | undefined) {
  const owner = key === undefined ? null : await getProgrammeForWrite(tx, ctx, key)
  assertCan(ctx.actor, 'fact.withhold', subjectOf(owner))
  if (owner === null) await lockOthers(tx)
  return owner
}

const subjectOf = (owner: ProgrammeForWrite | null) =>
  owner === null ? { isPublic: true } : { programme: owner.key, isPublic: owner.isPublic }

interface Saved {
  list: ClassifyInput['list']
  id: number
  programmeId: ProgrammeForWrite['id'] | null
  after: VisibilityColumn
  reason: string
}

async function save(tx: Tx, ctx: ServerContext, { list, id, programmeId, after, reason }: Saved) {
  const said = await listStatements(tx, list, id)
  const changed = said.filter((one) => after !== null || one.id === id)
  await insertClassifications(
    tx,
    changed.flatMap(({ id: factId, visibility, recordedOn, isClassified }) => [
      ...(isClassified ? [] : [{ list, factId, programmeId, visibility, recordedOn }]),
      {
        ...{ list, factId, programmeId, visibility: after, reason },
        ...{ recordedOn: ctx.today, recordedBy: actorId(ctx.actor) },
      },
    ]),
  )
}
