'use client'

import { useState } from 'react'
import { VisibilityFields } from '@/components/classification/visibility-fields'
import { CommandForm } from '@/components/forms/command-form'
import { visibilityIn } from '@/components/forms/ground-answers'
import { useCommand } from '@/components/forms/use-command'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { ratingLabel } from '@/domain/ratings/rating'
import type { RatingDimension } from '@/domain/ratings/values'
import { trpc } from '@/trpc/client'
import { COMPARED, idOf, RatingFields, ratingSaid, type StandingRating } from './rating-fields'

interface RatingFormProps {
  programme: string
  dimension: RatingDimension
  /** Null: not rated yet. */
  standing: StandingRating | null
  /** That of the programme. */
  visibility: Visibility | undefined
}

/** Records how a programme stands, why, and for Red and Amber what leads back to Green. */
export function RatingForm({ programme, dimension, standing, visibility }: RatingFormProps) {
  const [value, setValue] = useState(standing?.value)
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.ratings.record.mutate({
        programme,
        dimension,
        ...ratingSaid(form),
        visibility: visibilityIn(form, 'visibility'),
        expectedPrevious: idOf(current) ?? standing?.id ?? null,
      }),
    next: () => `/programmes/${programme}?recorded=rating.${dimension}`,
    compared: COMPARED,
    draft: { name: `programmes/${programme}/rate/${dimension}`, version: standing?.id ?? null },
  })
  return (
    <CommandForm
      command={command}
      action={value === undefined ? 'Record the rating' : `Record ${ratingLabel(value)}`}
      doing="Recording the rating"
      cancel={`/programmes/${programme}`}
    >
      <RatingFields command={command} standing={standing} value={value} onChoose={setValue} />
      <VisibilityFields given={visibility} errorOf={command.errorOf} />
    </CommandForm>
  )
}
