import 'server-only'
import { type Action, can } from '@/domain/access'
import { assertCan } from '@/domain/authorise'
import type { ListClassifiedInput } from '@/domain/classification/input'
import type { ClassifiedNoun } from '@/domain/classification/lists'
import { reviewStanding } from '@/domain/classification/review'
import type { ClassifiedRegister, ClassifiedRow } from '@/domain/classification/views'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { ServerContext } from '../context'
import { type FactRow, listWithheld } from './store'
import { listUnasked } from './unasked-store'

/** What the public may not read on a day (today unless said), what is looked at again soonest first. */
export async function listClassified(
  ctx: ServerContext,
  input: ListClassifiedInput = {},
): Promise<ClassifiedRegister> {
  const { actor, today } = ctx
  assertCan(actor, 'classification.read')
  const asAt = input.asAt ?? today
  const isNow = asAt === today
  const rowOf = ({ list, id, words, key, known, ...row }: FactRow): ClassifiedRow => {
    const { programme } = row
    const visibility = visibilityOf(row.visibility)
    const reviewOn = visibility === 'public' ? undefined : visibility.nonPublic.reviewOn
    const subject = { isPublic: true, ...(programme === null ? {} : { programme: programme.key }) }
    const mayChange = isNow && can(actor, ACTION_OF[list] ?? 'fact.withhold', subject)
    const standing = reviewStanding(reviewOn, asAt)
    const item = { list, id, words, key, programme, visibility, recordedOn: known }
    return { ...item, standing, mayChange }
  }
  const withheld = (await listWithheld(ctx.db, asAt, isNow)).map(rowOf)
  const unasked = isNow && can(actor, 'fact.release') ? await listUnasked(ctx.db) : []
  const listed = new Set(unasked.map(({ list, id }) => `${list}/${id}`))
  const rows = withheld.filter(({ list, id }) => !listed.has(`${list}/${id}`))
  return { asAt, rows, unasked: unasked.map(rowOf) }
}

/** What is classified on a page of its own. */
const ACTION_OF: { [list in ClassifiedNoun]?: Action } = {
  programmes: 'programme.write',
  reports: 'report.write',
}
