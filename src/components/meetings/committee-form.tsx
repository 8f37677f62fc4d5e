'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import {
  LEAD_STEPS,
  type LeadStep,
  NATION_CLEAR_DAYS,
  NATION_LABELS,
  NATIONS,
} from '@/domain/calendar/committee-calendar'
import { printDay } from '@/domain/dates/print-day'
import type { CommitteeView } from '@/domain/reports/views'
import { trpc } from '@/trpc/client'
import { comparedCommittee } from './compared-committee'

interface CommitteeFormProps {
  committee: Omit<CommitteeView, 'meetings'> & { clearDays: number | null }
}

const LEAD_LABELS: Record<LeadStep, string> = {
  clearance: 'Officers have cleared it: working days before publication',
  author: 'The author hands in: working days before that',
  freeze: 'The facts are frozen: working days before that',
  opening: 'The period opens: working days before that',
}

const NATION_CHOICES = NATIONS.map((value) => ({
  value,
  label: `${NATION_LABELS[value]}: ${NATION_CLEAR_DAYS[value]} clear days`,
}))

/** Changes a committee's names and what its deadlines are counted by. */
export function CommitteeForm({ committee }: CommitteeFormProps) {
  const { key, name, version, formerNames, calendar, clearDays } = committee
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.meetings.editCommittee.mutate({
        key,
        version: versionOf(current, version),
        name: typed(form, 'name'),
        formerNames: typed(form, 'formerNames'),
        nation: typed(form, 'nation') === 'wales' ? 'wales' : 'england',
        clearDays: typed(form, 'clearDays'),
        closedDays: typed(form, 'closedDays'),
        clearance: typed(form, 'clearance'),
        author: typed(form, 'author'),
        freeze: typed(form, 'freeze'),
        opening: typed(form, 'opening'),
      }),
    next: () => '/meetings?changed=committee',
    compared: comparedCommittee(LEAD_LABELS),
    draft: { name: `committees/${key}/edit`, version },
  })
  const field = (at: string) => ({ name: at, error: command.errorOf(at) })
  return (
    <CommandForm
      command={command}
      action="Save the changes"
      doing="Saving the changes"
      cancel="/meetings"
    >
      <TextField {...field('name')} label="Name" defaultValue={name} />
      <TextArea
        {...field('formerNames')}
        label="Former names"
        hint="One on each line, such as: IT Sub Committee, until 30 June 2018"
        optional
        rows={3}
        defaultValue={formerNames
          .map((former) =>
            former.until === null ? former.name : `${former.name}, until ${printDay(former.until)}`,
          )
          .join('\n')}
      />
      <Select
        {...field('nation')}
        label="Whose law?"
        choices={NATION_CHOICES}
        defaultValue={calendar.nation}
      />
      <TextField
        {...field('clearDays')}
        label="Clear days before a meeting"
        hint="Leave it empty to keep to the law"
        optional
        width="short"
        inputMode="numeric"
        defaultValue={clearDays === null ? undefined : String(clearDays)}
      />
      <TextArea
        {...field('closedDays')}
        label="Days on which the council is closed"
        hint="Beyond weekends and bank holidays, one on each line, such as: 29 December 2026"
        optional
        rows={3}
        defaultValue={calendar.closedDays.map(printDay).join('\n')}
      />
      {LEAD_STEPS.map((step) => (
        <TextField
          key={step}
          {...field(step)}
          label={LEAD_LABELS[step]}
          width="short"
          inputMode="numeric"
          defaultValue={String(calendar.leadDays[step])}
        />
      ))}
    </CommandForm>
  )
}
