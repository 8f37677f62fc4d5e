import 'server-only'
import { type Action, can } from '@/domain/access'
import { assertCan } from '@/domain/authorise'
import type { ListClassifiedInput } from '@/domain/classification/input'
import type { ClassifiedNoun } from '@/domain/classification/lists'
import { reviewStanding } from '@/domain/classification/review'
import type { ClassifiedRegister } from '@/domain/classification/views'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { ServerContext } from '../context'
import { listWithheld } from './store'

/** What the public may not read on a day (today unless said), what is looked at again soonest first. */
export async function listClassified(
  ctx: ServerContext,
  input: ListClassifiedInput = {},
): Promise<ClassifiedRegister> {
  const { actor, today } = ctx
  assertCan(actor, 'classification.read')
  const asAt = input.asAt ?? today
  const rows = (await listWithheld(ctx.db, asAt, asAt === today)).map(
    ({ list, id, words, key, known, ...row }) => {
      const { programme } = row
      const visibility = visibilityOf(row.visibility)
      const reviewOn = visibility === 'public' ? undefined : visibility.nonPublic.reviewOn
      const subject = {
        isPublic: true,
        ...(programme === null ? {} : { programme: programme.key }),
      }
      const mayChange = asAt === today && can(actor, ACTION_OF[list] ?? 'fact.withhold', subject)
      const standing = reviewStanding(reviewOn, asAt)
      const item = { list, id, words, key, programme, visibility, recordedOn: known }
      return { ...item, standing, mayChange }
    },
  )
  return { asAt, rows }
}

/** What is classified on a page of its own. */
const ACTION_OF: { [list in ClassifiedNoun]?: Action } = {
  programmes: 'programme.write',
  reports: 'report.write',
}
