import 'server-only'
import { formDraftInput, saveFormDraftInput } from '@/domain/form-drafts/input'
import { procedure, router } from '../trpc/init'
import { discardFormDraft, readFormDraft, saveFormDraft } from './own'

export const draftsRouter = router({
  find: procedure.input(formDraftInput).query(({ ctx, input }) => readFormDraft(ctx, input)),
  save: procedure.input(saveFormDraftInput).mutation(({ ctx, input }) => saveFormDraft(ctx, input)),
  discard: procedure
    .input(formDraftInput)
    .mutation(({ ctx, input }) => discardFormDraft(ctx, input)),
})
