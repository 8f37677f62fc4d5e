import 'server-only'
import { assertCan } from '@/domain/authorise'
import { setHouseStyleInput } from '@/domain/drafting/house-style-input'
import { procedure, router } from '../trpc/init'
import { setHouseStyle } from './set'
import { getHouseStyle } from './store'

export const houseStyleRouter = router({
  get: procedure.query(({ ctx }) => {
    assertCan(ctx.actor, 'house-style.manage')
    return getHouseStyle(ctx.db)
  }),
  set: procedure.input(setHouseStyleInput).mutation(({ ctx, input }) => setHouseStyle(ctx, input)),
})
