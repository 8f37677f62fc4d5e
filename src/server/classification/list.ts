import 'server-only'
import { can } from '@/domain/access'
import { assertCan } from '@/domain/authorise'
import type { ListClassifiedInput } from '@/domain/classification/input'
import { reviewStanding } from '@/domain/classification/review'
import type { ClassifiedRegister } from '@/domain/classification/views'
import type { ServerContext } from '../context'
import { listWithheld } from './store'

/**
 * What the public may not read on a day (today unless said), soonest reviewed first: all of it for the PMO, of their own
 * programmes for leads.
 */
export async function listClassified(
  ctx: ServerContext,
  input: ListClassifiedInput = {},
): Promise<ClassifiedRegister> {
  const { actor, today } = ctx
  assertCan(actor, 'fact.withhold')
  const asAt = input.asAt ?? today
  const isNow = asAt === today
  const rows = (await listWithheld(ctx.db, asAt)).map(({ list, id, words, key, ...row }) => {
    const { programme } = row
    const visibility = row.visibility ?? ('public' as const)
    const reviewOn = visibility === 'public' ? undefined : visibility.nonPublic.reviewOn
    const subject = { isPublic: true, ...(programme === null ? {} : { programme: programme.key }) }
    const mayRead = can(actor, 'fact.withhold', subject)
    const mayChange = isNow && mayRead && !isPaper(list)
    const standing = reviewStanding(reviewOn, asAt)
    return { list, id, words, key, programme, visibility, standing, mayChange, mayRead }
  })
  return {
    asAt,
    rows: rows.filter(({ mayRead }) => mayRead).map(({ mayRead: _own, ...row }) => row),
  }
}

const isPaper = (list: string) => list === 'programmes' || list === 'reports'
