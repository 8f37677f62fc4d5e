import 'server-only'
import { addMeetingInput } from '@/domain/reports/meeting-input'
import { procedure, router } from '../trpc/init'
import { addMeeting } from './add'
import { readMeetings } from './list'

export const meetingsRouter = router({
  list: procedure.query(({ ctx }) => readMeetings(ctx)),
  add: procedure.input(addMeetingInput).mutation(({ ctx, input }) => addMeeting(ctx, input)),
})
