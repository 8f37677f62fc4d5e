'use client'

import { chosen, required, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea } from '@/components/ui/text-field'
import { PROMISE_OUTCOMES } from '@/domain/promises/values'
import { trpc } from '@/trpc/client'
import { STATE_WORDS } from './words'

/** Says what became of a promise that no milestone accounts for. */
export function AccountForm({ promise, seen }: { promise: string; seen: number | null }) {
  const command = useCommand({
    send: ({ form }) =>
      trpc.promises.account.mutate({
        promise,
        seen,
        outcome: required(
          chosen(form, 'outcome', PROMISE_OUTCOMES),
          'outcome',
          'Choose what became of it.',
        ),
        note: typed(form, 'note'),
      }),
    next: () => '/promises?recorded=account',
    draft: { name: `promises/${promise}/account` },
  })
  return (
    <CommandForm command={command} action="Record it" doing="Recording it" cancel="/promises">
      <RadioGroup
        name="outcome"
        label="What became of it?"
        choices={PROMISE_OUTCOMES.map((value) => ({ value, label: STATE_WORDS[value] }))}
        error={command.errorOf('outcome')}
      />
      <TextArea
        name="note"
        label="How do you know?"
        hint="Everybody who may read the promise reads this."
        error={command.errorOf('note')}
      />
    </CommandForm>
  )
}
