'use client'

import { typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import { versionOf } from '@/components/forms/conflict'
import { conflictRows } from '@/components/forms/conflict-rows'
import { useCommand } from '@/components/forms/use-command'
import { TextArea, TextField } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'
import { afterwards, type ShownMilestone } from './shown-milestone'

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
  })
  return (
    <CommandForm
      command={command}
      action="Record the new baseline"
      doing="Recording the baseline"
      cancel={`/programmes/${milestone.programme}`}
      conflict={conflictRows(command.conflict, [
        { label: 'Expected', field: 'to', path: 'milestone.forecast', isDate: true },
        { label: 'Reason', field: 'reason', path: 'milestone.reason' },
      ])}
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
