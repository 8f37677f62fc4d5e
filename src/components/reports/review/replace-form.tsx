'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-field'
import { ROLE_LABELS } from '@/domain/access'
import type { NamedView, ReviewView } from '@/domain/reviews/views'
import { trpc } from '@/trpc/client'

interface ReplaceFormProps {
  report: string
  version: number
  named: readonly NamedView[]
  staff: ReviewView['staff']
}

/** Puts somebody in the place of the first who is named and can no longer sign in. */
export function ReplaceForm({ report, version, named, staff }: ReplaceFormProps) {
  const gone = named.find(({ isGone }) => isGone)
  const command = useCommand({
    send: ({ form }) =>
      trpc.reviews.replace.mutate({
        ...{ key: report, version, person: gone?.id ?? 0 },
        ...{ by: Number(typed(form, 'by')), reason: typed(form, 'reason') },
      }),
    next: () => `/reports/${report}?done=replaced`,
  })
  if (gone === undefined) return null
  const free = staff.filter(({ id }) => !named.some((one) => one.id === id))
  return (
    <section aria-labelledby="replace-title" className="grid gap-3">
      <h2 id="replace-title" className="font-semibold">
        {gone.name} can no longer sign in
      </h2>
      <p className="text-sm">The report waits for them. Name somebody in their place.</p>
      <CommandForm command={command} action="Name them" doing="Naming them">
        <Select
          name="by"
          label={gone.duty === 'clear' ? 'Who clears it instead?' : 'Who reviews it instead?'}
          none="Choose one"
          choices={free.map(({ id, name, role }) => ({
            value: String(id),
            label: `${name}, ${ROLE_LABELS[role]}`,
          }))}
          error={command.errorOf('by')}
        />
        <TextArea name="reason" label="Why?" error={command.errorOf('reason')} />
      </CommandForm>
    </section>
  )
}
