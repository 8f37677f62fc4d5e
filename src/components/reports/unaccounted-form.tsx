'use client'

import { chosen, required, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-field'
import { VANISHED_OUTCOMES, type VanishedAccount } from '@/domain/drafting/vanished'
import { trpc } from '@/trpc/client'

interface UnaccountedFormProps {
  report: string
  version: number
  path: string
}

const LABELS: Readonly<Record<VanishedAccount['outcome'], string>> = {
  closed: 'It is closed',
  merged: 'It is part of something else now',
  renamed: 'It has another name now',
  withdrawn: 'It was withdrawn',
}

/** Says what became of something that the committee was told of and that is no longer on record. */
export function UnaccountedForm({ report, version, path }: UnaccountedFormProps) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.reports.accountFor.mutate({
        key: report,
        version,
        path,
        outcome: required(
          chosen(form, 'outcome', VANISHED_OUTCOMES),
          'outcome',
          'Choose what became of it.',
        ),
        reason: typed(form, 'reason'),
      }),
    next: () => `/reports/${report}?done=accounted`,
    draft: { name: `reports/${report}/account-for/${path}`, version },
  })
  return (
    <CommandForm
      command={command}
      action="Record it"
      doing="Recording it"
      cancel={`/reports/${report}`}
    >
      <RadioGroup
        name="outcome"
        label="What became of it?"
        choices={VANISHED_OUTCOMES.map((value) => ({ value, label: LABELS[value] }))}
        error={command.errorOf('outcome')}
      />
      <TextArea
        name="reason"
        label="Why is it no longer on record?"
        hint="The report prints this once it is drafted again."
        error={command.errorOf('reason')}
      />
    </CommandForm>
  )
}
