import 'server-only'
import {
  dismissStaleInput,
  editingInput,
  editSectionInput,
  proofInput,
  readSectionInput,
} from '@/domain/reports/editor-input'
import { procedure, router } from '../trpc/init'
import { dismissStaleSentences } from './dismiss-stale'
import { editReportSection } from './edit-section'
import { proofText } from './proof'
import { readEditing, readSection } from './read'

export const editorRouter = router({
  section: procedure.input(readSectionInput).query(({ ctx, input }) => readSection(ctx, input)),
  editing: procedure.input(editingInput).query(({ ctx, input }) => readEditing(ctx, input)),
  proof: procedure.input(proofInput).query(({ ctx, input }) => proofText(ctx, input)),
  editSection: procedure
    .input(editSectionInput)
    .mutation(({ ctx, input }) => editReportSection(ctx, input)),
  dismissStale: procedure
    .input(dismissStaleInput)
    .mutation(({ ctx, input }) => dismissStaleSentences(ctx, input)),
})
