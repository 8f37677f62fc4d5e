import 'server-only'
import {
  addMilestoneInput,
  cancelMilestoneInput,
  completeMilestoneInput,
  editMilestoneInput,
  forecastMilestoneInput,
  rebaselineMilestoneInput,
  reopenMilestoneInput,
} from '@/domain/milestones/input'
import { procedure, router } from '../trpc/init'
import { addMilestone } from './add'
import { cancelMilestone } from './cancel'
import { completeMilestone } from './complete'
import { editMilestone } from './edit'
import { forecastMilestone } from './forecast'
import { rebaselineMilestone } from './rebaseline'
import { reopenMilestone } from './reopen'

export const milestonesRouter = router({
  add: procedure.input(addMilestoneInput).mutation(({ ctx, input }) => addMilestone(ctx, input)),
  edit: procedure.input(editMilestoneInput).mutation(({ ctx, input }) => editMilestone(ctx, input)),
  forecast: procedure
    .input(forecastMilestoneInput)
    .mutation(({ ctx, input }) => forecastMilestone(ctx, input)),
  complete: procedure
    .input(completeMilestoneInput)
    .mutation(({ ctx, input }) => completeMilestone(ctx, input)),
  cancel: procedure
    .input(cancelMilestoneInput)
    .mutation(({ ctx, input }) => cancelMilestone(ctx, input)),
  reopen: procedure
    .input(reopenMilestoneInput)
    .mutation(({ ctx, input }) => reopenMilestone(ctx, input)),
  rebaseline: procedure
    .input(rebaselineMilestoneInput)
    .mutation(({ ctx, input }) => rebaselineMilestone(ctx, input)),
})
