import { chosen, required, ticked, typed } from '@/components/forms/answers'
import { visibilityIn } from '@/components/forms/ground-answers'
import { PROGRAMME_KINDS, PROGRAMME_STATUSES } from '@/domain/programmes/values'

/** What the form says that a programme is, as the server is to be told; '' stands for no answer. */
export type Description = ReturnType<typeof described>

/** Reads the form; refuses one that does not say what the programme is. */
export function described(form: FormData) {
  return {
    kind: required(chosen(form, 'kind', PROGRAMME_KINDS), 'kind', 'Choose what it is.'),
    objective: typed(form, 'objective'),
    parent: typed(form, 'parent'),
    organisations: ticked(form, 'organisations'),
    status: chosen(form, 'status', PROGRAMME_STATUSES),
    stage: typed(form, 'stage'),
    lead: typed(form, 'lead'),
    sponsor: typed(form, 'sponsor'),
    visibility: visibilityIn(form, 'visibility'),
  }
}
