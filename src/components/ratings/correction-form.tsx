'use client'

import { useState } from 'react'
import { required, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'
import { COMPARED, idOf, RatingFields, ratingSaid, type StandingRating } from './rating-fields'

interface CorrectionFormProps {
  programme: string
  dimension: string
  wrong: StandingRating & { id: number }
}

/** Says what a rating should have said and why it was wrong; the rating stays in the history. */
export function CorrectionForm({ programme, dimension, wrong }: CorrectionFormProps) {
  const [value, setValue] = useState<StandingRating['value'] | undefined>(wrong.value)
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.ratings.correct.mutate({
        programme,
        rating: idOf(current) ?? wrong.id,
        ...ratingSaid(form),
        correctionReason: required(
          typed(form, 'correctionReason'),
          'correctionReason',
          'Say why the rating was wrong.',
        ),
      }),
    next: () => `/programmes/${programme}?recorded=correction.${dimension}`,
    compared: COMPARED,
    draft: { name: `programmes/${programme}/ratings/${wrong.id}/correct`, version: wrong.id },
  })
  return (
    <CommandForm
      command={command}
      action="Correct the rating"
      doing="Correcting the rating"
      cancel={`/programmes/${programme}`}
    >
      <RatingFields command={command} standing={wrong} value={value} onChoose={setValue} />
      <TextArea
        name="correctionReason"
        label="Why was the rating wrong?"
        hint="Staff read this in the history, beside the rating that you correct."
        error={command.errorOf('correctionReason')}
      />
    </CommandForm>
  )
}
