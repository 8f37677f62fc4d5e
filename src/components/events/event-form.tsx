'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { chosen, required, typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CommandForm } from '@/components/forms/command-form'
import { visibilityIn } from '@/components/forms/ground-answers'
import { useCommand } from '@/components/forms/use-command'
import { EVENT_STATUS_WORDS } from '@/components/programmes/words'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-field'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { EVENT_KINDS, EVENT_STATUSES, type EventKind } from '@/domain/programmes/values'
import { trpc } from '@/trpc/client'

const QUESTIONS: Record<EventKind, string> = {
  progress: 'Something was done, or is being done',
  next: 'Something comes next',
  issue: 'Something is wrong',
  benefit: 'Something good came of it',
  purpose: 'What it is for',
  context: 'What a reader has to know first',
}

/** Records what happened or comes next, in the words that the report will keep. */
export function EventForm({
  programme,
  visibility,
}: {
  programme: string
  /** That of the programme. */
  visibility: Visibility | undefined
}) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.events.add.mutate({
        programme,
        kind: required(
          chosen(form, 'kind', EVENT_KINDS),
          'kind',
          'Choose what kind of event it is.',
        ),
        text: typed(form, 'text'),
        on: typed(form, 'on'),
        status: chosen(form, 'status', EVENT_STATUSES),
        visibility: visibilityIn(form, 'visibility'),
      }),
    next: () => `/programmes/${programme}?recorded=event`,
    draft: { name: `programmes/${programme}/event` },
  })
  return (
    <CommandForm
      command={command}
      action="Add the event"
      doing="Adding the event"
      cancel={`/programmes/${programme}`}
    >
      <RadioGroup
        name="kind"
        label="What kind of event is it?"
        choices={EVENT_KINDS.map((value) => ({ value, label: QUESTIONS[value] }))}
        defaultValue="progress"
        error={command.errorOf('kind')}
      />
      <TextArea
        name="text"
        label="What happened, or what comes next?"
        hint="A clause or a sentence. Reports keep your words, for example: the security zone passed its health check."
        error={command.errorOf('text')}
      />
      <ApproximateDateField name="on" label="When?" optional error={command.errorOf('on')} />
      <Select
        name="status"
        label="How does it stand?"
        optional
        none="Not said"
        choices={EVENT_STATUSES.map((value) => ({ value, label: EVENT_STATUS_WORDS[value] }))}
        error={command.errorOf('status')}
      />
      <VisibilityFields given={visibility} errorOf={command.errorOf} />
    </CommandForm>
  )
}
