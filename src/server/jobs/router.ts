import 'server-only'
import { failedJobInput } from '@/domain/jobs/input'
import { procedure, router } from '../trpc/init'
import { discardJob } from './discard'
import { readBackgroundWork } from './list'
import { retryJob } from './retry'

export const jobsRouter = router({
  list: procedure.query(({ ctx }) => readBackgroundWork(ctx)),
  retry: procedure.input(failedJobInput).mutation(({ ctx, input }) => retryJob(ctx, input)),
  discard: procedure.input(failedJobInput).mutation(({ ctx, input }) => discardJob(ctx, input)),
})
