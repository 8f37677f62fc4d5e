'use client'

import { typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import type { Compared } from '@/components/forms/compare'
import { textsAt, valueAt, versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { TextArea, TextField } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'
import { afterwards, draftOf, type ShownMilestone } from './shown-milestone'

const COMPARED: readonly Compared[] = [
  {
    label: 'Baseline',
    field: 'to',
    isDate: true,
    isOwn: true,
    read: (current) => lastRebaseline(current, 'to'),
  },
  {
    label: 'Reason',
    field: 'reason',
    isOwn: true,
    read: (current) => lastRebaseline(current, 'reason'),
  },
  {
    label: 'Who approved it',
    field: 'approvedBy',
    isOwn: true,
    read: (current) => lastRebaseline(current, 'approvedBy'),
  },
]

/** A field of the re-baseline that was recorded last, or nothing. */
function lastRebaseline(current: unknown, field: string): string[] {
  const list = valueAt(current, 'milestone.rebaselines')
  return Array.isArray(list) ? textsAt(list.at(-1), field) : []
}

/** Agrees a new date to measure by. The first promise stays on record beside it. */
export function RebaselineForm({ milestone }: { milestone: ShownMilestone }) {
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.milestones.rebaseline.mutate({
        programme: milestone.programme,
        milestone: milestone.key,
        version: versionOf(current, milestone.version),
        to: typed(form, 'to'),
        reason: typed(form, 'reason'),
        approvedBy: typed(form, 'approvedBy'),
      }),
    next: () => afterwards(milestone, 'rebaselined', milestone.key),
    compared: COMPARED,
    draft: draftOf(milestone, 'rebaseline'),
  })
  return (
    <CommandForm
      command={command}
      action="Record the new baseline"
      doing="Recording the baseline"
      cancel={`/programmes/${milestone.programme}`}
    >
      <ApproximateDateField
        name="to"
        label="What is the new baseline?"
        error={command.errorOf('to')}
      />
      <TextArea
        name="reason"
        label="Why does the baseline move?"
        error={command.errorOf('reason')}
      />
      <TextField
        name="approvedBy"
        label="Who approved it?"
        hint="A committee, a board or a person, for example Programme Board, 30 June 2020"
        optional
        error={command.errorOf('approvedBy')}
      />
    </CommandForm>
  )
}
