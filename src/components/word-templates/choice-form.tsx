'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { Select } from '@/components/ui/select'
import type { TemplatesView } from '@/domain/word-templates/views'
import { trpc } from '@/trpc/client'

/** No template has this key. */
const AS_FOR_ALL = '*'

/** Says which template the reports to a committee are set into, or those to every other. */
export function ChoiceForm({ templates, choices }: TemplatesView) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.wordTemplates.choose.mutate({
        committee: typed(form, 'committee'),
        ...(typed(form, 'template') === AS_FOR_ALL
          ? { asForAll: true }
          : { template: typed(form, 'template') }),
      }),
    next: () => null,
  })
  const committees = choices.flatMap(({ committee, name }) =>
    committee === null ? [] : [{ value: committee, label: name }],
  )
  return (
    <CommandForm command={command} action="Use this template" doing="Saving" emphasis="secondary">
      <Select
        name="committee"
        label="For reports to"
        none="Every committee without a choice of its own"
        choices={committees}
        error={command.errorOf('committee')}
      />
      <Select
        name="template"
        label="Template"
        none="As Milepost sets it"
        choices={[
          ...templates.map(({ key, name }) => ({ value: key, label: name })),
          { value: AS_FOR_ALL, label: 'What every committee has, with no choice of its own' },
        ]}
        error={command.errorOf('template')}
      />
    </CommandForm>
  )
}
