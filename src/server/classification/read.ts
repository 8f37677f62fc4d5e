import 'server-only'
import { can } from '@/domain/access'
import { assertCan } from '@/domain/authorise'
import type { GetClassifiedInput, OfProgrammeInput } from '@/domain/classification/input'
import type {
  ClassifiedFact,
  ClassifiedItem,
  ClassifiedProgramme,
} from '@/domain/classification/views'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { ServerContext } from '../context'
import { getProgramme } from '../programmes/store'
import { findFact, listClassifications, listFacts } from './store'

/** Every fact of a programme with who may read it, for those who may change that. */
export async function listOfProgramme(
  ctx: ServerContext,
  { programme: key }: OfProgrammeInput,
): Promise<ClassifiedProgramme> {
  const { id, name } = await programmeFor(ctx, key)
  const facts = (await listFacts(ctx.db, id, ctx.today)).map(itemOf)
  return { programme: { key, name }, facts }
}

/** One fact and how it was classified before; null when there is none. */
export async function readClassified(
  ctx: ServerContext,
  { programme: key, list, id }: GetClassifiedInput,
): Promise<ClassifiedFact | null> {
  const owner = key === undefined ? null : await programmeFor(ctx, key)
  const subject = { isPublic: true, ...(owner === null ? {} : { programme: owner.key }) }
  assertCan(ctx.actor, 'fact.withhold', subject)
  const fact = await findFact(ctx.db, list, id, owner?.id ?? null)
  if (fact === null) return null
  const history = await listClassifications(ctx.db, list, id)
  return {
    ...itemOf(fact),
    list,
    history: history.map(({ on, by, visibility, reason }) => ({
      ...{ on, by, reason },
      visibility: visibilityOf(visibility),
    })),
    mayRelease: can(ctx.actor, 'fact.release', subject),
  }
}

/** The programme, for those who may say who reads what of it. */
async function programmeFor(ctx: ServerContext, key: string) {
  const programme = await getProgramme(ctx.db, ctx, key)
  assertCan(ctx.actor, 'fact.withhold', { programme: key, isPublic: programme.isPublic })
  return programme
}

const itemOf = ({
  list,
  id,
  words,
  key,
  programme,
  visibility,
  known,
}: Awaited<ReturnType<typeof listFacts>>[number]): ClassifiedItem => ({
  ...{ list, id, words, key, programme, recordedOn: known },
  visibility: visibilityOf(visibility),
})
