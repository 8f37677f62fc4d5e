import 'server-only'
import { can } from '@/domain/access'
import { assertCan } from '@/domain/authorise'
import type { GetClassifiedInput, OfProgrammeInput } from '@/domain/classification/input'
import {
  type ClassifiedNoun,
  type ClassifiedPaper,
  isClassifiedList,
} from '@/domain/classification/lists'
import type {
  ClassifiedFact,
  ClassifiedItem,
  ClassifiedProgramme,
} from '@/domain/classification/views'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { ServerContext } from '../context'
import { getProgramme } from '../programmes/store'
import { findFact, findPaper, listClassifications, listFacts } from './store'

/** Every fact of a programme with who may read it, for those who may change that. */
export async function listOfProgramme(
  ctx: ServerContext,
  { programme: key }: OfProgrammeInput,
): Promise<ClassifiedProgramme> {
  const { id, name } = await programmeFor(ctx, key)
  const facts = (await listFacts(ctx.db, id, ctx.today)).map(itemOf)
  return { programme: { key, name }, facts }
}

/** One fact, programme or report and how it was classified before; null when there is none. */
export async function readClassified(
  ctx: ServerContext,
  { programme: key, list, id }: GetClassifiedInput,
): Promise<ClassifiedFact | null> {
  if (!isClassifiedList(list)) return readPaper(ctx, list, id)
  const owner = key === undefined ? null : await programmeFor(ctx, key)
  const subject = { isPublic: true, ...(owner === null ? {} : { programme: owner.key }) }
  assertCan(ctx.actor, 'fact.withhold', subject)
  const fact = await findFact(ctx.db, list, id, owner?.id ?? null)
  if (fact === null) return null
  const history = await historyOf(ctx, list, id)
  return { ...itemOf(fact), history, mayRelease: can(ctx.actor, 'fact.release', subject) }
}

/** What is classified as a whole, on a page of its own. */
async function readPaper(
  ctx: ServerContext,
  list: ClassifiedPaper,
  id: number,
): Promise<ClassifiedFact | null> {
  assertCan(ctx.actor, 'classification.read')
  const paper = await findPaper(ctx.db, list, id)
  if (paper === null) return null
  return { ...itemOf(paper), history: await historyOf(ctx, list, id), mayRelease: false }
}

async function historyOf({ db }: ServerContext, list: ClassifiedNoun, id: number) {
  const history = await listClassifications(db, list, id)
  return history.map(({ on, by, visibility, reason }) => ({
    ...{ on, by, reason },
    visibility: visibilityOf(visibility),
  }))
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
