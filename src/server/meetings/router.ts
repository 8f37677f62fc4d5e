import 'server-only'
import { addMeetingInput, listMeetingsInput } from '@/domain/reports/meeting-input'
import { procedure, router } from '../trpc/init'
import { addMeeting } from './add'
import { readMeetings } from './list'

export const meetingsRouter = router({
  list: procedure.input(listMeetingsInput).query(({ ctx, input }) => readMeetings(ctx, input)),
  add: procedure.input(addMeetingInput).mutation(({ ctx, input }) => addMeeting(ctx, input)),
})
