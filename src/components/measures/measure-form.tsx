'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { ticked } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { visibilityIn } from '@/components/forms/ground-answers'
import { useCommand } from '@/components/forms/use-command'
import { CheckboxGroup } from '@/components/ui/radio-group'
import type { Visibility } from '@/domain/portfolio-file/schema'
import type { OrganisationName } from '@/domain/programmes/view'
import { trpc } from '@/trpc/client'
import { describedIn, NameFields, TargetFields } from './described-fields'
import { FigureFields, figureIn } from './figure-fields'
import { draftsOf, pageOf } from './places'

interface OfOwner {
  /** Absent: the measure is one of the service. */
  programme?: string | undefined
  organisations: readonly OrganisationName[]
}

/** Begins to follow a measure, with its first figure. */
export function AddMeasureForm(props: OfOwner & { visibility: Visibility | undefined }) {
  const { programme, organisations, visibility } = props
  const command = useCommand({
    send: ({ form }) =>
      trpc.measures.add.mutate({
        programme,
        ...describedIn(form),
        ...figureIn(form),
        visibility: visibilityIn(form, 'visibility'),
      }),
    next: ({ key }) => `${pageOf(programme)}?recorded=measure.${key}`,
    draft: { name: `${draftsOf(programme)}measures/new` },
  })
  const { errorOf } = command
  return (
    <CommandForm
      command={command}
      action="Record the measure"
      doing="Recording the measure"
      cancel={pageOf(programme)}
    >
      <NameFields errorOf={errorOf} />
      <FigureFields organisations={organisations} unit={undefined} errorOf={errorOf} />
      <TargetFields errorOf={errorOf} />
      <VisibilityFields given={visibility} errorOf={errorOf} />
    </CommandForm>
  )
}

/** Records a figure of a measure that is followed already. */
export function FigureForm(
  props: OfOwner & { measure: { key: string; unit: string | undefined } },
) {
  const { programme, organisations, measure } = props
  const command = useCommand({
    send: ({ form }) =>
      trpc.measures.record.mutate({
        programme,
        measure: measure.key,
        ...figureIn(form),
        replaces: ticked(form, 'replaces').length > 0,
      }),
    next: () => `${pageOf(programme)}?recorded=figure.${measure.key}`,
    draft: { name: `${draftsOf(programme)}measures/${measure.key}/figure` },
  })
  return (
    <CommandForm
      command={command}
      action="Record the figure"
      doing="Recording the figure"
      cancel={pageOf(programme)}
    >
      <FigureFields organisations={organisations} unit={measure.unit} errorOf={command.errorOf} />
      <CheckboxGroup
        name="replaces"
        label="If that period has a figure already"
        optional
        choices={[
          {
            value: 'yes',
            label: 'This one replaces it',
            hint: 'The former one was wrong. It stays on record.',
          },
        ]}
        error={command.errorOf('replaces')}
      />
    </CommandForm>
  )
}
