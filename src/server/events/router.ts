import 'server-only'
import { addEventInput } from '@/domain/events/input'
import { procedure, router } from '../trpc/init'
import { addEvent } from './add'

export const eventsRouter = router({
  add: procedure.input(addEventInput).mutation(({ ctx, input }) => addEvent(ctx, input)),
})
