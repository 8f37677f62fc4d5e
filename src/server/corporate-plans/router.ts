import 'server-only'
import { assertCan } from '@/domain/authorise'
import { setCorporatePlanInput } from '@/domain/reports/templates/input'
import { procedure, router } from '../trpc/init'
import { setCorporatePlan } from './set'
import { listCorporatePlans } from './store'

export const corporatePlansRouter = router({
  list: procedure.query(({ ctx }) => {
    assertCan(ctx.actor, 'house-style.manage')
    return listCorporatePlans(ctx.db)
  }),
  set: procedure
    .input(setCorporatePlanInput)
    .mutation(({ ctx, input }) => setCorporatePlan(ctx, input)),
})
