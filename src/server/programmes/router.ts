import 'server-only'
import {
  addProgrammeInput,
  editProgrammeInput,
  renameProgrammeInput,
} from '@/domain/programmes/input'
import { getProgrammeInput } from '@/domain/programmes/list-input'
import { procedure, router } from '../trpc/init'
import { addProgramme } from './add'
import { editProgramme } from './edit'
import { getProgramme } from './get'
import { renameProgramme } from './rename'

export const programmesRouter = router({
  get: procedure.input(getProgrammeInput).query(({ ctx, input }) => getProgramme(ctx, input)),
  add: procedure.input(addProgrammeInput).mutation(({ ctx, input }) => addProgramme(ctx, input)),
  edit: procedure.input(editProgrammeInput).mutation(({ ctx, input }) => editProgramme(ctx, input)),
  rename: procedure
    .input(renameProgrammeInput)
    .mutation(({ ctx, input }) => renameProgramme(ctx, input)),
})
