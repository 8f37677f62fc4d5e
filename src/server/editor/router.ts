import 'server-only'
import {
  dismissStaleInput,
  editingInput,
  editSectionInput,
  keepSummaryInput,
  moveBlockInput,
  proofInput,
  readSectionInput,
  refreshSummaryInput,
} from '@/domain/reports/editor-input'
import { procedure, router } from '../trpc/init'
import { dismissStaleSentences } from './dismiss-stale'
import { editReportSection } from './edit-section'
import { moveBlock } from './move-block'
import { proofText } from './proof'
import { readEditing, readSection } from './read'
import { keepSummary, refreshSummary } from './settle-summary'

export const editorRouter = router({
  section: procedure.input(readSectionInput).query(({ ctx, input }) => readSection(ctx, input)),
  editing: procedure.input(editingInput).query(({ ctx, input }) => readEditing(ctx, input)),
  proof: procedure.input(proofInput).query(({ ctx, input }) => proofText(ctx, input)),
  editSection: procedure
    .input(editSectionInput)
    .mutation(({ ctx, input }) => editReportSection(ctx, input)),
  moveBlock: procedure.input(moveBlockInput).mutation(({ ctx, input }) => moveBlock(ctx, input)),
  refreshSummary: procedure
    .input(refreshSummaryInput)
    .mutation(({ ctx, input }) => refreshSummary(ctx, input)),
  keepSummary: procedure
    .input(keepSummaryInput)
    .mutation(({ ctx, input }) => keepSummary(ctx, input)),
  dismissStale: procedure
    .input(dismissStaleInput)
    .mutation(({ ctx, input }) => dismissStaleSentences(ctx, input)),
})
