import 'server-only'
import { accountForInput } from '@/domain/reports/account-input'
import { cloneReportInput } from '@/domain/reports/clone-input'
import {
  approveReportInput,
  createReportInput,
  defineReportInput,
  draftReportInput,
  editParagraphInput,
  getReportInput,
  listReportsInput,
  publishReportInput,
  restoreParagraphInput,
} from '@/domain/reports/input'
import { draftOutstandingInput } from '@/domain/reports/outstanding-report'
import {
  correctReportInput,
  dropCorrectionInput,
  readVersionInput,
  withdrawReportInput,
} from '@/domain/reviews/input'
import { procedure, router } from '../trpc/init'
import { accountForVanished } from './account-for'
import { approveReport } from './approve'
import { readReportChoices } from './choices'
import { startNextReport } from './clone'
import { correctReport } from './correct'
import { createReport } from './create'
import { defineReport } from './define'
import { draftReport } from './draft'
import { draftOutstandingReport } from './draft-outstanding'
import { dropCorrection } from './drop-correction'
import { editReportParagraph } from './edit-paragraph'
import { readReport } from './get'
import { readReports } from './list'
import { publishReport } from './publish'
import { readVersion } from './read-version'
import { restoreReportParagraph } from './restore-paragraph'
import { withdrawReport } from './withdraw'

export const reportsRouter = router({
  list: procedure.input(listReportsInput).query(({ ctx, input }) => readReports(ctx, input)),
  get: procedure.input(getReportInput).query(({ ctx, input }) => readReport(ctx, input)),
  choices: procedure.query(({ ctx }) => readReportChoices(ctx)),
  create: procedure.input(createReportInput).mutation(({ ctx, input }) => createReport(ctx, input)),
  clone: procedure
    .input(cloneReportInput)
    .mutation(({ ctx, input }) => startNextReport(ctx, input)),
  define: procedure.input(defineReportInput).mutation(({ ctx, input }) => defineReport(ctx, input)),
  draft: procedure.input(draftReportInput).mutation(({ ctx, input }) => draftReport(ctx, input)),
  draftOutstanding: procedure
    .input(draftOutstandingInput)
    .mutation(({ ctx, input }) => draftOutstandingReport(ctx, input)),
  editParagraph: procedure
    .input(editParagraphInput)
    .mutation(({ ctx, input }) => editReportParagraph(ctx, input)),
  restoreParagraph: procedure
    .input(restoreParagraphInput)
    .mutation(({ ctx, input }) => restoreReportParagraph(ctx, input)),
  accountFor: procedure
    .input(accountForInput)
    .mutation(({ ctx, input }) => accountForVanished(ctx, input)),
  approve: procedure
    .input(approveReportInput)
    .mutation(({ ctx, input }) => approveReport(ctx, input)),
  publish: procedure
    .input(publishReportInput)
    .mutation(({ ctx, input }) => publishReport(ctx, input)),
  version: procedure.input(readVersionInput).query(({ ctx, input }) => readVersion(ctx, input)),
  dropCorrection: procedure
    .input(dropCorrectionInput)
    .mutation(({ ctx, input }) => dropCorrection(ctx, input)),
  correct: procedure
    .input(correctReportInput)
    .mutation(({ ctx, input }) => correctReport(ctx, input)),
  withdraw: procedure
    .input(withdrawReportInput)
    .mutation(({ ctx, input }) => withdrawReport(ctx, input)),
})
