import 'server-only'
import {
  addActionInput,
  answerActionInput,
  closeActionInput,
  listActionsInput,
} from '@/domain/actions/input'
import { procedure, router } from '../trpc/init'
import { addAction } from './add'
import { answerAction } from './answer'
import { closeAction } from './close'
import { readActions } from './list'

export const actionsRouter = router({
  list: procedure.input(listActionsInput).query(({ ctx, input }) => readActions(ctx, input)),
  add: procedure.input(addActionInput).mutation(({ ctx, input }) => addAction(ctx, input)),
  answer: procedure.input(answerActionInput).mutation(({ ctx, input }) => answerAction(ctx, input)),
  close: procedure.input(closeActionInput).mutation(({ ctx, input }) => closeAction(ctx, input)),
})
