import 'server-only'
import {
  chooseTemplateInput,
  mapStylesInput,
  uploadTemplateInput,
} from '@/domain/word-templates/input'
import { procedure, router } from '../trpc/init'
import { chooseTemplate } from './choose'
import { readTemplates } from './list'
import { mapStyles } from './map-styles'
import { uploadTemplate } from './upload'

export const wordTemplatesRouter = router({
  list: procedure.query(({ ctx }) => readTemplates(ctx)),
  upload: procedure
    .input(uploadTemplateInput)
    .mutation(({ ctx, input }) => uploadTemplate(ctx, input)),
  mapStyles: procedure.input(mapStylesInput).mutation(({ ctx, input }) => mapStyles(ctx, input)),
  choose: procedure
    .input(chooseTemplateInput)
    .mutation(({ ctx, input }) => chooseTemplate(ctx, input)),
})
