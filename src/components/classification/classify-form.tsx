'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { visibilityIn } from '@/components/forms/ground-answers'
import { numberAt } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import type { ClassifiedList } from '@/domain/classification/lists'
import type { ClassifiedFact } from '@/domain/classification/views'
import { trpc } from '@/trpc/client'
import { COMPARED_VISIBILITY } from './compared'
import { VisibilityFields } from './visibility-fields'

type Shown = Pick<ClassifiedFact, 'id' | 'programme' | 'visibility' | 'mayRelease'> & {
  list: ClassifiedList
  seen: number
}

/** Says who may read a fact from today on, on what ground and until when, or keeps the ground with a new day. */
export function ClassifyForm({ fact }: { fact: Shown }) {
  const { list, id, programme, visibility, mayRelease } = fact
  const base = programme === null ? '' : `/programmes/${programme.key}`
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.classifications.set.mutate({
        ...{ list, id, programme: programme?.key ?? '' },
        visibility: visibilityIn(form, 'visibility'),
        reason: typed(form, 'reason'),
        seen: numberAt(current, 'seen') ?? fact.seen,
      }),
    next: () => `${base}/classifications?changed=${list}.${id}`,
    compared: COMPARED_VISIBILITY,
  })
  return (
    <CommandForm
      command={command}
      action="Save who may read it"
      doing="Saving who may read it"
      cancel={`${base}/classifications`}
    >
      <VisibilityFields
        given={visibility}
        hint="It is shown on public pages and files from now on."
        mayRelease={mayRelease}
        errorOf={command.errorOf}
      />
      <TextArea
        name="reason"
        label="Why is this so now?"
        hint="For the record, for example: The contract was let, so the price is no longer confidential. Staff read it; it is never printed."
        rows={2}
        error={command.errorOf('reason')}
      />
    </CommandForm>
  )
}
