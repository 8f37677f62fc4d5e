import 'server-only'
import { procedure, router } from '../trpc/init'
import { readDesk } from './read'

export const deskRouter = router({
  get: procedure.query(({ ctx }) => readDesk(ctx)),
})
