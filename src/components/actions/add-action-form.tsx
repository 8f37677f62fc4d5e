'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { chosen, required, typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import { visibilityIn } from '@/components/forms/ground-answers'
import { useCommand } from '@/components/forms/use-command'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-field'
import { ACTION_KINDS } from '@/domain/actions/values'
import { trpc } from '@/trpc/client'
import { KIND_WORDS } from './words'

interface AddActionFormProps {
  meeting: string
  people: readonly { key: string; name: string }[]
  programmes: readonly { key: string; name: string }[]
}

/** Records what the minutes of a meeting ask for. */
export function AddActionForm({ meeting, people, programmes }: AddActionFormProps) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.actions.add.mutate({
        meeting,
        kind: required(chosen(form, 'kind', ACTION_KINDS), 'kind', 'Choose one of them.'),
        text: typed(form, 'text'),
        owner: typed(form, 'owner'),
        programme: typed(form, 'programme'),
        due: typed(form, 'due'),
        visibility: visibilityIn(form, 'visibility'),
      }),
    next: ({ key }) => `/meetings/${meeting}?added=${key}`,
  })
  const choices = (of: AddActionFormProps['people']) =>
    of.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <CommandForm command={command} action="Record it" doing="Recording it">
      <RadioGroup
        name="kind"
        label="What was it?"
        choices={ACTION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        defaultValue="action"
        error={command.errorOf('kind')}
      />
      <TextArea name="text" label="What was asked for?" error={command.errorOf('text')} />
      <Select
        name="owner"
        label="Owner"
        optional
        none="Nobody yet"
        choices={choices(people)}
        error={command.errorOf('owner')}
      />
      <Select
        name="programme"
        label="Programme"
        hint="Its lead can answer."
        optional
        none="None"
        choices={choices(programmes)}
        error={command.errorOf('programme')}
      />
      <ApproximateDateField name="due" label="Due" optional error={command.errorOf('due')} />
      <VisibilityFields
        given="public"
        hint="It is shown on this site to whoever looks."
        errorOf={command.errorOf}
      />
    </CommandForm>
  )
}
