import { seesNonPublic } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import type { ServerContext } from '../context'
import type { ListView } from '../db/in-force'

/** The list of a day as the actor may see it. */
export const viewOf = ({ actor }: ServerContext, asAt: Day): ListView => ({
  asAt,
  publicView: !seesNonPublic(actor),
})
