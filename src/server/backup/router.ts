import 'server-only'
import { procedure, router } from '../trpc/init'
import { readBackups } from './list'

export const backupsRouter = router({
  list: procedure.query(({ ctx }) => readBackups(ctx)),
})
