'use client'

import { ticked, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { CheckboxGroup, RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { ROLE_LABELS, type Role } from '@/domain/access'
import type { NamedView } from '@/domain/reviews/views'
import { trpc } from '@/trpc/client'

interface PeopleFormProps {
  report: string
  version: number
  staff: readonly { id: number; name: string; role: Role }[]
  named: readonly NamedView[]
  inOrder: boolean
}

const PLACES = ['First', 'Second', 'Third', 'Fourth', 'Fifth'] as const
const fieldOf = (index: number) => (index === 0 ? 'officers' : `officers-${index}`)

/** Names who reviews the report and who clears it. */
export function PeopleForm({ report, version, staff, named, inOrder }: PeopleFormProps) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.reviews.namePeople.mutate({
        key: report,
        version,
        reviewers: ticked(form, 'reviewers').map(Number),
        officers: PLACES.map((_, index) => typed(form, fieldOf(index)))
          .filter((id) => id !== '')
          .map(Number),
        inOrder: typed(form, 'inOrder') !== 'any',
      }),
    next: () => `/reports/${report}?done=named`,
    draft: { name: `reports/${report}/people`, version },
  })
  const choices = staff.map(({ id, name, role }) => ({
    value: String(id),
    label: `${name} (${ROLE_LABELS[role]})`,
  }))
  const idsOf = (duty: NamedView['duty']) =>
    named.filter((person) => person.duty === duty).map(({ id }) => String(id))
  const officers = idsOf('clear')
  return (
    <CommandForm
      command={command}
      action="Save who reviews and clears it"
      doing="Saving"
      cancel={`/reports/${report}`}
    >
      <CheckboxGroup
        name="reviewers"
        label="Who reviews it?"
        hint="They comment on paragraphs and say when they are done."
        optional
        choices={choices}
        defaultValues={idsOf('review')}
        error={command.errorOf('reviewers')}
      />
      {PLACES.map((place, index) => (
        <Select
          key={place}
          name={fieldOf(index)}
          label={`${place} officer who clears it`}
          optional
          none="Nobody"
          choices={choices}
          defaultValue={officers[index]}
          error={index === 0 ? command.errorOf('officers') : undefined}
        />
      ))}
      <RadioGroup
        name="inOrder"
        label="How do they clear it?"
        choices={[
          { value: 'order', label: 'One after the other' },
          { value: 'any', label: 'In any order' },
        ]}
        defaultValue={inOrder ? 'order' : 'any'}
        error={command.errorOf('inOrder')}
      />
    </CommandForm>
  )
}
