import 'server-only'
import { listActivityInput } from '@/domain/activity-input'
import { procedure, router } from '../trpc/init'
import { listActivityPeople, readActivity } from './list'

export const activityRouter = router({
  list: procedure.input(listActivityInput).query(({ ctx, input }) => readActivity(ctx, input)),
  people: procedure.query(({ ctx }) => listActivityPeople(ctx)),
})
