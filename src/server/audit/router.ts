import 'server-only'
import { activityFilters, listActivityInput } from '@/domain/activity-input'
import { procedure, router } from '../trpc/init'
import { countActivity, listActivityPeople, readActivity } from './list'

export const activityRouter = router({
  list: procedure.input(listActivityInput).query(({ ctx, input }) => readActivity(ctx, input)),
  count: procedure.input(activityFilters).query(({ ctx, input }) => countActivity(ctx, input)),
  people: procedure.query(({ ctx }) => listActivityPeople(ctx)),
})
