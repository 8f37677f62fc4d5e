'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { DateField } from '@/components/ui/date-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { printDay } from '@/domain/dates/print-day'
import type { CorporatePlan } from '@/domain/portfolio-file/schema'
import { trpc } from '@/trpc/client'

/** Enters a corporate plan, or its next version when `plan` is the one that is shown. */
export function CorporatePlanForm({ plan }: { plan?: CorporatePlan & { number: number } }) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.corporatePlans.set.mutate({
        ...(plan === undefined ? {} : { key: plan.key, seen: plan.number }),
        name: typed(form, 'name'),
        from: typed(form, 'from'),
        until: typed(form, 'until'),
        outcomes: typed(form, 'outcomes'),
      }),
    next: () => '/settings/corporate-plans?done=saved',
  })
  const field = (name: string) => ({ name, error: command.errorOf(name) })
  return (
    <CommandForm
      command={command}
      action={plan === undefined ? 'Add the plan' : 'Save the plan'}
      doing="Saving the plan"
    >
      <TextField
        {...field('name')}
        label="Name of the plan"
        hint="For example: Corporate Plan 2024–29"
        defaultValue={plan?.name}
      />
      <DateField
        {...field('from')}
        label="First day"
        hint="For example: 1 April 2024"
        defaultValue={plan && printDay(plan.from)}
      />
      <DateField
        {...field('until')}
        label="Last day"
        hint="For example: 31 March 2029"
        optional
        defaultValue={plan?.until && printDay(plan.until)}
      />
      <TextArea
        {...field('outcomes')}
        label="Outcomes"
        hint="One on each line, in the plan’s own words"
        rows={8}
        defaultValue={plan?.outcomes.join('\n')}
      />
    </CommandForm>
  )
}
