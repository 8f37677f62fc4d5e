import 'server-only'
import {
  cancelMeetingInput,
  editCommitteeInput,
  findCommitteeInput,
  findMeetingInput,
  moveMeetingInput,
} from '@/domain/calendar/input'
import { addMeetingInput, listMeetingsInput } from '@/domain/reports/meeting-input'
import { setTemplateInput } from '@/domain/reports/templates/input'
import { procedure, router } from '../trpc/init'
import { addMeeting } from './add'
import { cancelMeeting } from './cancel'
import { editCommittee } from './edit-committee'
import { readCommittee } from './find-committee'
import { readMeetings } from './list'
import { moveMeeting } from './move'
import { readMovedPapers } from './moved-papers'
import { setTemplate } from './set-template'

export const meetingsRouter = router({
  list: procedure.input(listMeetingsInput).query(({ ctx, input }) => readMeetings(ctx, input)),
  add: procedure.input(addMeetingInput).mutation(({ ctx, input }) => addMeeting(ctx, input)),
  move: procedure.input(moveMeetingInput).mutation(({ ctx, input }) => moveMeeting(ctx, input)),
  cancel: procedure
    .input(cancelMeetingInput)
    .mutation(({ ctx, input }) => cancelMeeting(ctx, input)),
  movedPapers: procedure
    .input(findMeetingInput)
    .query(({ ctx, input }) => readMovedPapers(ctx, input)),
  committee: procedure
    .input(findCommitteeInput)
    .query(({ ctx, input }) => readCommittee(ctx, input)),
  editCommittee: procedure
    .input(editCommitteeInput)
    .mutation(({ ctx, input }) => editCommittee(ctx, input)),
  setTemplate: procedure
    .input(setTemplateInput)
    .mutation(({ ctx, input }) => setTemplate(ctx, input)),
})
