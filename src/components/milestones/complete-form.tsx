'use client'

import { typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import type { Compared } from '@/components/forms/compare'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'
import { afterwards, draftOf, type ShownMilestone } from './shown-milestone'

const COMPARED: readonly Compared[] = [
  { label: 'Done', field: 'actual', path: 'milestone.actual', isDate: true, isOwn: true },
  { label: 'Still owed', field: 'conditions', path: 'milestone.conditions', isOwn: true },
]

/** Says that a milestone is done, when, and what is still owed. */
export function CompleteForm({ milestone, today }: { milestone: ShownMilestone; today: string }) {
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.milestones.complete.mutate({
        programme: milestone.programme,
        milestone: milestone.key,
        version: versionOf(current, milestone.version),
        actual: typed(form, 'actual'),
        conditions: typed(form, 'conditions'),
      }),
    next: () => afterwards(milestone, 'completed', milestone.key),
    compared: COMPARED,
    draft: draftOf(milestone, 'complete'),
  })
  return (
    <CommandForm
      command={command}
      action="Record it as done"
      doing="Recording that it is done"
      cancel={`/programmes/${milestone.programme}`}
    >
      <ApproximateDateField
        name="actual"
        label="When was it done?"
        defaultValue={today}
        error={command.errorOf('actual')}
      />
      <TextArea
        name="conditions"
        label="What is still owed?"
        hint="Leave it empty when nothing is. With anything here it is recorded as done with conditions."
        optional
        error={command.errorOf('conditions')}
      />
    </CommandForm>
  )
}
