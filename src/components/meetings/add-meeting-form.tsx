'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'

/** Adds a meeting of one of the committees. */
export function AddMeetingForm({
  committees,
}: {
  committees: readonly { key: string; name: string }[]
}) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.meetings.add.mutate({
        committee: typed(form, 'committee'),
        date: typed(form, 'date'),
        time: typed(form, 'time'),
      }),
    next: ({ key }) => `/meetings?added=${key}`,
  })
  return (
    <CommandForm command={command} action="Add the meeting" doing="Adding the meeting">
      <Select
        name="committee"
        label="Committee"
        none="Choose a committee"
        choices={committees.map(({ key, name }) => ({ value: key, label: name }))}
        error={command.errorOf('committee')}
      />
      <TextField
        name="date"
        width="short"
        label="Date"
        hint="For example 21 July 2020"
        error={command.errorOf('date')}
      />
      <TextField
        name="time"
        label="Time"
        hint="For example 1:45pm"
        optional
        width="short"
        error={command.errorOf('time')}
      />
    </CommandForm>
  )
}
