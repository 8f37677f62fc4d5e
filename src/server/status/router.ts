import 'server-only'
import { procedure, router } from '../trpc/init'
import { getStatus } from './get'

export const statusRouter = router({
  get: procedure.query(({ ctx }) => getStatus(ctx)),
})
