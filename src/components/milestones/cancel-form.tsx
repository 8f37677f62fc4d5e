'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import type { Compared } from '@/components/forms/compare'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'
import { afterwards, draftOf, type ShownMilestone } from './shown-milestone'

const COMPARED: readonly Compared[] = [
  { label: 'Reason', field: 'reason', path: 'milestone.reason', isOwn: true },
]

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
    compared: COMPARED,
    draft: draftOf(milestone, 'cancel'),
  })
  return (
    <CommandForm
      command={command}
      action="Cancel this milestone"
      doing="Recording that it is cancelled"
      cancel={`/programmes/${milestone.programme}`}
      emphasis="warning"
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
    compared: COMPARED,
    draft: draftOf(milestone, 'reopen'),
  })
  return (
    <CommandForm
      command={command}
      action="Reopen this milestone"
      doing="Reopening it"
      cancel={`/programmes/${milestone.programme}`}
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
