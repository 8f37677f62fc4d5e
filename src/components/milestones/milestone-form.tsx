'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { chosen, typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import { type Compared, wordFrom } from '@/components/forms/compare'
import { visibilityIn } from '@/components/forms/ground-answers'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { MILESTONE_CONFIDENCES, MILESTONE_KINDS } from '@/domain/milestones/values'
import type { Milestone, Visibility } from '@/domain/portfolio-file/schema'
import { trpc } from '@/trpc/client'
import { MilestoneDescription } from './milestone-description'
import { afterwards } from './shown-milestone'
import { CONFIDENCE_WORDS, MILESTONE_KIND_WORDS, MILESTONE_STATUS_WORDS } from './words'

const OPEN = ['planned', 'in-progress', 'paused'] as const

const COMPARED: readonly Compared[] = [
  { label: 'Name', field: 'name', path: 'milestone.name' },
  { label: 'Part', field: 'element', path: 'milestone.element' },
  {
    label: 'State',
    field: 'status',
    path: 'milestone.status',
    words: wordFrom(MILESTONE_STATUS_WORDS),
  },
  { label: 'Kind', field: 'kind', path: 'milestone.kind', words: wordFrom(MILESTONE_KIND_WORDS) },
  {
    label: 'How sure the date is',
    field: 'confidence',
    path: 'milestone.confidence',
    words: wordFrom(CONFIDENCE_WORDS),
  },
  { label: 'What has to come first', field: 'condition', path: 'milestone.condition' },
]

/** Adds a milestone. A date given here is its first promise and stays. */
export function AddMilestoneForm({
  programme,
  visibility,
}: {
  programme: string
  /** That of the programme. */
  visibility: Visibility | undefined
}) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.milestones.add.mutate({
        programme,
        ...described(form),
        date: typed(form, 'date'),
        visibility: visibilityIn(form, 'visibility'),
      }),
    next: ({ key }) => afterwards({ programme }, 'added', key),
    draft: { name: `programmes/${programme}/milestones/new` },
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
      <VisibilityFields given={visibility} errorOf={command.errorOf} />
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
    compared: COMPARED,
    draft: { name: `programmes/${programme}/milestones/${milestone.key}/edit`, version },
  })
  return (
    <CommandForm
      command={command}
      action="Save the changes"
      doing="Saving the changes"
      cancel={`/programmes/${programme}`}
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
