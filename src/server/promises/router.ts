import 'server-only'
import { accountPromiseInput, enterPromiseInput, listPromisesInput } from '@/domain/promises/input'
import { procedure, router } from '../trpc/init'
import { accountForPromise } from './account'
import { enterPromise } from './enter'
import { readLedger } from './list'

export const promisesRouter = router({
  list: procedure.input(listPromisesInput).query(({ ctx, input }) => readLedger(ctx, input)),
  enter: procedure.input(enterPromiseInput).mutation(({ ctx, input }) => enterPromise(ctx, input)),
  account: procedure
    .input(accountPromiseInput)
    .mutation(({ ctx, input }) => accountForPromise(ctx, input)),
})
