import 'server-only'
import { polishSectionInput } from '@/domain/polish/input'
import { procedure, router } from '../trpc/init'
import { suggestWording } from './suggest'

export const polishRouter = router({
  section: procedure
    .input(polishSectionInput)
    .mutation(({ ctx, input }) => suggestWording(ctx, input)),
})
