import { env } from '@/env'
import { listSamplePeople } from '../auth/store'
import { procedure, router } from '../trpc/init'

export const sessionRouter = router({
  whoAmI: procedure.query(({ ctx }) => ({
    actor: ctx.actor,
    today: ctx.today,
    sample: env.mode === 'sample',
    illustrative: env.illustrative,
  })),
  /** The buttons of the sign-in page; none outside the sample. */
  samplePeople: procedure.query(({ ctx }) =>
    env.mode === 'sample' ? listSamplePeople(ctx.db) : [],
  ),
})
