'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import { visibilityIn } from '@/components/forms/ground-answers'
import { useCommand } from '@/components/forms/use-command'
import { DateField } from '@/components/ui/date-field'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Named } from '@/domain/promises/views'
import { trpc } from '@/trpc/client'

interface EnterFormProps {
  committees: readonly Named[]
  reports: readonly Named[]
  programmes: readonly Named[]
  /** Of the programme that was chosen; `key` is 'programme-key/milestone-key'. */
  milestones: readonly Named[]
  programme: string | undefined
}

/** Enters by hand what a committee was told in an earlier report. */
export function EnterForm({
  committees,
  reports,
  programmes,
  milestones,
  programme,
}: EnterFormProps) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.promises.enter.mutate({
        committee: typed(form, 'committee'),
        toldOn: typed(form, 'toldOn'),
        text: typed(form, 'text'),
        report: typed(form, 'report'),
        paragraph: typed(form, 'paragraph'),
        programme: typed(form, 'programme'),
        milestone: typed(form, 'milestone'),
        due: typed(form, 'due'),
        visibility: visibilityIn(form, 'visibility'),
      }),
    next: () => '/promises?recorded=entered',
    draft: { name: 'promises/new' },
  })
  const select = (name: string, label: string, of: readonly Named[], none: string) => (
    <Select
      {...{ name, label, none }}
      optional
      choices={choicesOf(of)}
      defaultValue={name === 'programme' ? programme : undefined}
      error={command.errorOf(name)}
    />
  )
  return (
    <CommandForm command={command} action="Enter it" doing="Entering it" cancel="/promises">
      <Select
        name="committee"
        label="Which committee was told?"
        none="Choose one"
        choices={choicesOf(committees)}
        error={command.errorOf('committee')}
      />
      <DateField
        name="toldOn"
        label="When was it told?"
        hint="For example 21 July 2020."
        error={command.errorOf('toldOn')}
      />
      <TextArea
        name="text"
        label="What was it told?"
        hint="In the words of the report."
        error={command.errorOf('text')}
      />
      {select('report', 'Report', reports, 'One that is not here')}
      <TextField
        name="paragraph"
        label="Paragraph"
        optional
        width="short"
        error={command.errorOf('paragraph')}
      />
      {select('programme', 'Programme', programmes, 'None')}
      {milestones.length > 0 &&
        select('milestone', 'Milestone that accounts for it', milestones, 'None')}
      <ApproximateDateField name="due" label="Due" optional error={command.errorOf('due')} />
      <VisibilityFields
        given="public"
        hint="It is shown on this site to whoever looks."
        errorOf={command.errorOf}
      />
    </CommandForm>
  )
}

function choicesOf(of: readonly Named[]) {
  return of.map(({ key, name }) => ({ value: key, label: name }))
}
