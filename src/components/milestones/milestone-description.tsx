import type { ReactNode } from 'react'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { isOpen } from '@/domain/milestones/milestone'
import { MILESTONE_CONFIDENCES, MILESTONE_KINDS } from '@/domain/milestones/values'
import type { DescribedMilestone } from './milestone-form'
import { CONFIDENCE_WORDS, MILESTONE_KIND_WORDS, MILESTONE_STATUS_WORDS } from './words'

interface MilestoneDescriptionProps {
  milestone?: DescribedMilestone
  errorOf: (field: string) => string | undefined
  children?: ReactNode
}

/** The fields that say what a milestone is. `children`: its first promise, when it is being added. */
export function MilestoneDescription({ milestone, errorOf, children }: MilestoneDescriptionProps) {
  const stillOpen = milestone === undefined || isOpen({ ...NOTHING, ...milestone })
  return (
    <>
      <TextField
        name="name"
        label="What will be true when it is done?"
        hint="For example: Laptops issued to all officers"
        defaultValue={milestone?.name}
        error={errorOf('name')}
      />
      {children}
      <TextField
        name="condition"
        label="What has to come first?"
        hint="When there is no date yet, for example: when the requirements are complete"
        optional
        defaultValue={milestone?.condition}
        error={errorOf('condition')}
      />
      <TextField
        name="element"
        label="Which phase or part does it belong to?"
        hint="For example: Phase 2"
        optional
        defaultValue={milestone?.element}
        error={errorOf('element')}
      />
      {stillOpen && (
        <RadioGroup
          name="status"
          label="How does it stand?"
          choices={OPEN.map((value) => ({ value, label: MILESTONE_STATUS_WORDS[value] }))}
          defaultValue={milestone?.status ?? 'planned'}
          error={errorOf('status')}
        />
      )}
      <Select
        name="kind"
        label="What kind is it?"
        optional
        none="Not said"
        choices={MILESTONE_KINDS.map((value) => ({ value, label: MILESTONE_KIND_WORDS[value] }))}
        defaultValue={milestone?.kind}
        error={errorOf('kind')}
      />
      <Select
        name="confidence"
        label="How sure is its date?"
        optional
        none="Not said"
        choices={MILESTONE_CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_WORDS[value] }))}
        defaultValue={milestone?.confidence}
        error={errorOf('confidence')}
      />
    </>
  )
}

const OPEN = ['planned', 'in-progress', 'paused'] as const

const NOTHING = { rebaselines: [], forecasts: [], dependsOn: [] }
