import 'server-only'
import { endSessionInput } from '@/domain/people/account-input'
import { procedure, router } from '../trpc/init'
import { disconnectOwnAccount } from './disconnect'
import { endOtherSessions } from './end-other-sessions'
import { endSession } from './end-session'
import { readAccount } from './get'

export const accountRouter = router({
  get: procedure.query(({ ctx }) => readAccount(ctx)),
  endSession: procedure.input(endSessionInput).mutation(({ ctx, input }) => endSession(ctx, input)),
  disconnect: procedure.mutation(({ ctx }) => disconnectOwnAccount(ctx)),
  endOtherSessions: procedure.mutation(({ ctx }) => endOtherSessions(ctx)),
})
