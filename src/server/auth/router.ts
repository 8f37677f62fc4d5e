import 'server-only'
import { procedure, router, signInProcedure } from '../trpc/init'
import { staySignedIn } from './extend-session'
import { readLinksByEmail, readOrganisation, readSamplePeople, whoAmI } from './who-am-i'

export const sessionRouter = router({
  whoAmI: procedure.query(({ ctx }) => whoAmI(ctx)),
  extend: procedure.mutation(({ ctx }) => staySignedIn(ctx)),
  organisation: procedure.query(() => readOrganisation()),
  linksByEmail: procedure.query(() => readLinksByEmail()),
  samplePeople: signInProcedure.query(({ ctx }) => readSamplePeople(ctx)),
})
