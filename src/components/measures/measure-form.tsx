'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { chosen, ticked, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { visibilityIn } from '@/components/forms/ground-answers'
import { useCommand } from '@/components/forms/use-command'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { BETTER_DIRECTIONS, TARGET_KINDS } from '@/domain/measures/values'
import type { Visibility } from '@/domain/portfolio-file/schema'
import type { OrganisationName } from '@/domain/programmes/view'
import { trpc } from '@/trpc/client'
import { FigureFields, figureIn } from './figure-fields'
import { BETTER_WORDS, TARGET_WORDS } from './words'

interface OfProgramme {
  programme: string
  organisations: readonly OrganisationName[]
}

/** Begins to follow a measure, with its first figure. */
export function AddMeasureForm(props: OfProgramme & { visibility: Visibility | undefined }) {
  const { programme, organisations, visibility } = props
  const command = useCommand({
    send: ({ form }) =>
      trpc.measures.add.mutate({
        programme,
        name: typed(form, 'name'),
        unit: typed(form, 'unit'),
        better: chosen(form, 'better', BETTER_DIRECTIONS),
        target: typed(form, 'target'),
        targetKind: chosen(form, 'targetKind', TARGET_KINDS),
        ...figureIn(form),
        visibility: visibilityIn(form, 'visibility'),
      }),
    next: ({ key }) => `/programmes/${programme}?recorded=measure.${key}`,
    draft: { name: `programmes/${programme}/measures/new` },
  })
  const { errorOf } = command
  return (
    <CommandForm
      command={command}
      action="Record the measure"
      doing="Recording the measure"
      cancel={`/programmes/${programme}`}
    >
      <TextField
        name="name"
        label="What is measured?"
        hint="For example: Active Teams users"
        error={errorOf('name')}
      />
      <TextField
        name="unit"
        label="In what unit?"
        hint="In the plural, for example users, days or £; % for a percentage."
        optional
        width="short"
        error={errorOf('unit')}
      />
      <Select
        name="better"
        label="Which way is better?"
        optional
        none="Neither"
        choices={BETTER_DIRECTIONS.map((value) => ({ value, label: BETTER_WORDS[value] }))}
        error={errorOf('better')}
      />
      <FigureFields organisations={organisations} unit={undefined} errorOf={errorOf} />
      <TextField
        name="target"
        label="What is aimed at?"
        optional
        width="short"
        error={errorOf('target')}
      />
      <Select
        name="targetKind"
        label="Is that the least or the most?"
        optional
        none="There is no target"
        choices={TARGET_KINDS.map((value) => ({ value, label: TARGET_WORDS[value] }))}
        error={errorOf('targetKind')}
      />
      <VisibilityFields given={visibility} errorOf={errorOf} />
    </CommandForm>
  )
}

/** Records a figure of a measure that is followed already. */
export function FigureForm(
  props: OfProgramme & { measure: { key: string; unit: string | undefined } },
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
    next: () => `/programmes/${programme}?recorded=figure.${measure.key}`,
    draft: { name: `programmes/${programme}/measures/${measure.key}/figure` },
  })
  return (
    <CommandForm
      command={command}
      action="Record the figure"
      doing="Recording the figure"
      cancel={`/programmes/${programme}`}
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
