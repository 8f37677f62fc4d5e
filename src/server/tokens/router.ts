import 'server-only'
import { endTokenInput, makeTokenInput } from '@/domain/people/token-input'
import { procedure, router } from '../trpc/init'
import { endToken } from './end'
import { readTokens } from './list'
import { makeToken } from './make'

export const tokensRouter = router({
  list: procedure.query(({ ctx }) => readTokens(ctx)),
  make: procedure.input(makeTokenInput).mutation(({ ctx, input }) => makeToken(ctx, input)),
  end: procedure.input(endTokenInput).mutation(({ ctx, input }) => endToken(ctx, input)),
})
