'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { versionOf } from '@/components/forms/conflict'
import { conflictRows } from '@/components/forms/conflict-rows'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'
import { afterwards, type ShownMilestone } from './shown-milestone'

/** Says that a milestone will not happen, and why. */
export function CancelForm({ milestone }: { milestone: ShownMilestone }) {
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.milestones.cancel.mutate({
        programme: milestone.programme,
        milestone: milestone.key,
        version: versionOf(current, milestone.version),
        reason: typed(form, 'reason'),
      }),
    next: () => afterwards(milestone, 'cancelled', milestone.key),
  })
  return (
    <CommandForm
      command={command}
      action="Cancel this milestone"
      doing="Recording that it is cancelled"
      cancel={`/programmes/${milestone.programme}`}
      emphasis="warning"
      conflict={conflictRows(command.conflict, [
        { label: 'Reason', field: 'reason', path: 'milestone.reason' },
      ])}
    >
      <TextArea name="reason" label="Why will it not happen?" error={command.errorOf('reason')} />
    </CommandForm>
  )
}

/** Takes back that a milestone was done or cancelled. */
export function ReopenForm({ milestone }: { milestone: ShownMilestone }) {
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.milestones.reopen.mutate({
        programme: milestone.programme,
        milestone: milestone.key,
        version: versionOf(current, milestone.version),
        reason: typed(form, 'reason'),
      }),
    next: () => afterwards(milestone, 'reopened', milestone.key),
  })
  return (
    <CommandForm
      command={command}
      action="Reopen this milestone"
      doing="Reopening it"
      cancel={`/programmes/${milestone.programme}`}
      conflict={conflictRows(command.conflict, [
        { label: 'Reason', field: 'reason', path: 'milestone.reason' },
      ])}
    >
      <TextArea
        name="reason"
        label="Why is it open again?"
        optional
        error={command.errorOf('reason')}
      />
    </CommandForm>
  )
}
