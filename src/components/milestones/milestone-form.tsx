'use client'

import { chosen, typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import { versionOf } from '@/components/forms/conflict'
import { conflictRows } from '@/components/forms/conflict-rows'
import { type Command, useCommand } from '@/components/forms/use-command'
import { MILESTONE_CONFIDENCES, MILESTONE_KINDS } from '@/domain/milestones/values'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { trpc } from '@/trpc/client'
import { MilestoneDescription } from './milestone-description'
import { afterwards } from './shown-milestone'

const OPEN = ['planned', 'in-progress', 'paused'] as const

/** Adds a milestone. A date given here is its first promise and stays. */
export function AddMilestoneForm({ programme }: { programme: string }) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.milestones.add.mutate({ programme, ...described(form), date: typed(form, 'date') }),
    next: ({ key }) => afterwards({ programme }, 'added', key),
  })
  return (
    <CommandForm
      command={command}
      action="Add the milestone"
      doing="Adding the milestone"
      cancel={`/programmes/${programme}`}
    >
      <MilestoneDescription errorOf={command.errorOf}>
        <ApproximateDateField
          name="date"
          label="When is it promised for?"
          hint="This is the first promise. It stays on record whatever happens."
          optional
          error={command.errorOf('date')}
        />
      </MilestoneDescription>
    </CommandForm>
  )
}

export type DescribedMilestone = Pick<
  Milestone,
  'key' | 'name' | 'element' | 'kind' | 'confidence' | 'condition' | 'status'
>

/** Changes how a milestone is described; its dates have pages of their own. */
export function EditMilestoneForm(props: {
  programme: string
  milestone: DescribedMilestone
  version: number
}) {
  const { programme, milestone, version } = props
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.milestones.edit.mutate({
        programme,
        milestone: milestone.key,
        version: versionOf(current, version),
        ...described(form),
      }),
    next: () => afterwards({ programme }, 'edited', milestone.key),
  })
  return (
    <CommandForm
      command={command}
      action="Save the changes"
      doing="Saving the changes"
      cancel={`/programmes/${programme}`}
      conflict={rowsOf(command)}
    >
      <MilestoneDescription milestone={milestone} errorOf={command.errorOf} />
    </CommandForm>
  )
}

function described(form: FormData) {
  return {
    name: typed(form, 'name'),
    element: typed(form, 'element'),
    condition: typed(form, 'condition'),
    kind: chosen(form, 'kind', MILESTONE_KINDS),
    confidence: chosen(form, 'confidence', MILESTONE_CONFIDENCES),
    status: chosen(form, 'status', OPEN),
  }
}

const rowsOf = ({ conflict }: Command) =>
  conflictRows(
    conflict,
    [
      ['Name', 'name'],
      ['Part', 'element'],
      ['State', 'status'],
      ['Kind', 'kind'],
      ['How sure the date is', 'confidence'],
      ['What has to come first', 'condition'],
    ].map(([label = '', field = '']) => ({ label, field, path: `milestone.${field}` })),
  )
