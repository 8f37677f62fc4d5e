import 'server-only'
import { searchInput } from '@/domain/search/input'
import { procedure, router } from '../trpc/init'
import { findAnything } from './find'

export const searchRouter = router({
  find: procedure.input(searchInput).query(({ ctx, input }) => findAnything(ctx, input)),
})
