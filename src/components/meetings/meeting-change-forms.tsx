'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { TextArea, TextField } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'

interface MeetingFormProps {
  meeting: { key: string; version: number; date: string; time: string | null }
}

const REASON_HINT = 'Everybody who reads about the meeting is told.'

/** Moves a meeting to another day or time. */
export function MoveMeetingForm({ meeting }: MeetingFormProps) {
  const { key, version } = meeting
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.meetings.move.mutate({
        key,
        version: versionOf(current, version),
        date: typed(form, 'date'),
        time: typed(form, 'time'),
        reason: typed(form, 'reason'),
      }),
    next: () => `/meetings/${key}?changed=moved`,
    compared: [
      { label: 'Day', field: 'date', isDate: true },
      { label: 'Time', field: 'time' },
    ],
    draft: { name: `meetings/${key}/move`, version },
  })
  return (
    <CommandForm
      command={command}
      action="Move the meeting"
      doing="Moving the meeting"
      cancel={`/meetings/${key}`}
    >
      <TextField
        name="date"
        width="short"
        label="To which day?"
        hint="For example 28 July 2020"
        defaultValue={meeting.date}
        error={command.errorOf('date')}
      />
      <TextField
        name="time"
        width="short"
        label="Time"
        optional
        defaultValue={meeting.time ?? undefined}
        error={command.errorOf('time')}
      />
      <TextArea
        name="reason"
        label="Why is it moved?"
        hint={REASON_HINT}
        rows={2}
        error={command.errorOf('reason')}
      />
    </CommandForm>
  )
}

/** Cancels a meeting. */
export function CancelMeetingForm({ meeting }: MeetingFormProps) {
  const { key, version } = meeting
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.meetings.cancel.mutate({
        key,
        version: versionOf(current, version),
        reason: typed(form, 'reason'),
      }),
    next: () => `/meetings/${key}?changed=cancelled`,
    draft: { name: `meetings/${key}/cancel`, version },
  })
  return (
    <CommandForm
      command={command}
      action="Cancel the meeting"
      doing="Cancelling the meeting"
      cancel={`/meetings/${key}`}
      emphasis="warning"
    >
      <TextArea
        name="reason"
        label="Why is it cancelled?"
        hint={REASON_HINT}
        rows={2}
        error={command.errorOf('reason')}
      />
    </CommandForm>
  )
}
