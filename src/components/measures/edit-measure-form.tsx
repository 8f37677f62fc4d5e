'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { type Compared, wordFrom } from '@/components/forms/compare'
import { numberAt, typedNumberAt } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import type { MeasureToEdit } from '@/domain/measures/views'
import { trpc } from '@/trpc/client'
import { describedIn, NameFields, TargetFields } from './described-fields'
import { draftsOf, pageOf } from './places'
import { BETTER_WORDS, TARGET_WORDS } from './words'

const COMPARED: readonly Compared[] = [
  { label: 'What is measured', field: 'name' },
  { label: 'Unit', field: 'unit' },
  { label: 'Which way is better', field: 'better', words: wordFrom(BETTER_WORDS) },
  { label: 'What is aimed at', field: 'target', read: typedNumberAt('measure.target') },
  { label: 'The least or the most', field: 'targetKind', words: wordFrom(TARGET_WORDS) },
].map((field) => ({ ...field, path: `measure.${field.field}` }))

interface EditMeasureFormProps {
  /** Absent: the measure is one of the service. */
  programme?: string | undefined
  measure: MeasureToEdit
}

/** Calls a measure otherwise, or aims it at something else, with the reason. */
export function EditMeasureForm({ programme, measure }: EditMeasureFormProps) {
  const { key, seen, described } = measure
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.measures.edit.mutate({
        ...{ programme, measure: key, ...describedIn(form) },
        reason: typed(form, 'reason'),
        seen: numberAt(current, 'seen') ?? seen,
      }),
    next: () => `${pageOf(programme)}?recorded=described.${key}`,
    draft: { name: `${draftsOf(programme)}measures/${key}/edit` },
    compared: COMPARED,
  })
  const { errorOf } = command
  return (
    <CommandForm
      command={command}
      action="Save the measure"
      doing="Saving the measure"
      cancel={pageOf(programme)}
    >
      <NameFields given={described} errorOf={errorOf} />
      <TargetFields given={described} errorOf={errorOf} />
      <TextArea
        name="reason"
        label="Why does it change?"
        hint="For the record, for example: The committee agreed a higher target."
        rows={2}
        error={errorOf('reason')}
      />
    </CommandForm>
  )
}
