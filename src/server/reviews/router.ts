import 'server-only'
import {
  answerCommentInput,
  clearReportInput,
  commentInput,
  namePeopleInput,
  readReviewInput,
  replacePersonInput,
  sendBackInput,
  submitReportInput,
} from '@/domain/reviews/input'
import { procedure, router } from '../trpc/init'
import { answerComment } from './answer-comment'
import { clearReport } from './clear'
import { commentOnReport } from './comment'
import { namePeople } from './name-people'
import { readReview } from './read'
import { replacePerson } from './replace-person'
import { sendBackReport } from './send-back'
import { submitReport } from './submit'

export const reviewsRouter = router({
  get: procedure.input(readReviewInput).query(({ ctx, input }) => readReview(ctx, input)),
  namePeople: procedure.input(namePeopleInput).mutation(({ ctx, input }) => namePeople(ctx, input)),
  submit: procedure.input(submitReportInput).mutation(({ ctx, input }) => submitReport(ctx, input)),
  comment: procedure.input(commentInput).mutation(({ ctx, input }) => commentOnReport(ctx, input)),
  answerComment: procedure
    .input(answerCommentInput)
    .mutation(({ ctx, input }) => answerComment(ctx, input)),
  clear: procedure.input(clearReportInput).mutation(({ ctx, input }) => clearReport(ctx, input)),
  replace: procedure
    .input(replacePersonInput)
    .mutation(({ ctx, input }) => replacePerson(ctx, input)),
  sendBack: procedure.input(sendBackInput).mutation(({ ctx, input }) => sendBackReport(ctx, input)),
})
