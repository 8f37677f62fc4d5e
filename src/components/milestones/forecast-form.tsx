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
  { label: 'Expected', field: 'forecast', path: 'milestone.forecast', isDate: true, isOwn: true },
  { label: 'Why it moved', field: 'reason', path: 'milestone.reason', isOwn: true },
]

/** Says when a milestone is expected now, and why that moved. */
export function ForecastForm({
  milestone,
  hasDate,
}: {
  milestone: ShownMilestone
  hasDate: boolean
}) {
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.milestones.forecast.mutate({
        programme: milestone.programme,
        milestone: milestone.key,
        version: versionOf(current, milestone.version),
        forecast: typed(form, 'forecast'),
        reason: typed(form, 'reason'),
      }),
    next: () => afterwards(milestone, 'forecast', milestone.key),
    compared: COMPARED,
    draft: draftOf(milestone, 'forecast'),
  })
  return (
    <CommandForm
      command={command}
      action={hasDate ? 'Record the new date' : 'Record the date'}
      doing="Recording the date"
      cancel={`/programmes/${milestone.programme}`}
    >
      <ApproximateDateField
        name="forecast"
        label="When is it expected now?"
        error={command.errorOf('forecast')}
      />
      <TextArea
        name="reason"
        label="Why has it moved?"
        hint="One or two sentences that a committee could read, for example: The supplier needs three more weeks to test."
        optional={!hasDate}
        error={command.errorOf('reason')}
      />
    </CommandForm>
  )
}
