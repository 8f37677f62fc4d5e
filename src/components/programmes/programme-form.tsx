'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import type { Compared } from '@/components/forms/compare'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Programme } from '@/domain/portfolio-file/schema'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import { trpc } from '@/trpc/client'
import { comparedDescription } from './compared-description'
import { ProgrammeDescription } from './programme-description'
import { described } from './read-description'

export type DescribedProgramme = Pick<
  Programme,
  | 'key'
  | 'kind'
  | 'objective'
  | 'parent'
  | 'organisations'
  | 'status'
  | 'stage'
  | 'lead'
  | 'sponsor'
  | 'visibility'
>

const NAMES: readonly Compared[] = [
  { label: 'Name', field: 'name' },
  { label: 'Abbreviation', field: 'abbreviation' },
]

/** Adds a programme, project, workstream or service. */
export function AddProgrammeForm({ choices }: { choices: PortfolioChoices }) {
  const command = useCommand({
    send: ({ form }) => trpc.programmes.add.mutate({ ...namedIn(form), ...described(form) }),
    next: ({ key }) => `/programmes/${key}?recorded=programme-added`,
    draft: { name: 'programmes/new' },
  })
  return (
    <CommandForm
      command={command}
      action="Add the programme"
      doing="Adding the programme"
      cancel="/programmes"
    >
      <NameFields errorOf={command.errorOf} />
      <ProgrammeDescription programme={null} choices={choices} errorOf={command.errorOf} />
    </CommandForm>
  )
}

/** Changes what a programme is; its name has a page of its own, so that the former one is kept. */
export function EditProgrammeForm(props: {
  programme: DescribedProgramme
  version: number
  choices: PortfolioChoices
}) {
  const { programme, version, choices } = props
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.programmes.edit.mutate({
        key: programme.key,
        version: versionOf(current, version),
        ...described(form),
      }),
    next: () => `/programmes/${programme.key}?recorded=programme-edited`,
    compared: comparedDescription(choices),
    draft: { name: `programmes/${programme.key}/edit`, version },
  })
  return (
    <CommandForm
      command={command}
      action="Save the changes"
      doing="Saving the changes"
      cancel={`/programmes/${programme.key}`}
    >
      <ProgrammeDescription programme={programme} choices={choices} errorOf={command.errorOf} />
    </CommandForm>
  )
}

/** Gives a programme a new name; the former one still finds it. */
export function RenameProgrammeForm(props: {
  programme: Pick<Programme, 'key' | 'name' | 'abbreviation'>
  version: number
}) {
  const { programme, version } = props
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.programmes.rename.mutate({
        key: programme.key,
        version: versionOf(current, version),
        ...namedIn(form),
        reason: typed(form, 'reason'),
      }),
    next: () => `/programmes/${programme.key}?recorded=programme-renamed`,
    compared: NAMES,
    draft: { name: `programmes/${programme.key}/rename`, version },
  })
  return (
    <CommandForm
      command={command}
      action="Rename it"
      doing="Renaming it"
      cancel={`/programmes/${programme.key}`}
    >
      <NameFields {...programme} errorOf={command.errorOf} />
      <TextArea
        name="reason"
        label="Why is it renamed?"
        optional
        rows={2}
        error={command.errorOf('reason')}
      />
    </CommandForm>
  )
}

function NameFields(props: {
  name?: string
  abbreviation?: string | undefined
  errorOf: (field: string) => string | undefined
}) {
  return (
    <>
      <TextField
        name="name"
        label="What is it called?"
        hint="The full name, as a report would give it"
        defaultValue={props.name}
        error={props.errorOf('name')}
      />
      <TextField
        name="abbreviation"
        label="What is it called for short?"
        optional
        width="short"
        defaultValue={props.abbreviation}
        error={props.errorOf('abbreviation')}
      />
    </>
  )
}

const namedIn = (form: FormData) => ({
  name: typed(form, 'name'),
  abbreviation: typed(form, 'abbreviation'),
})
