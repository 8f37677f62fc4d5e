'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'

/** Answers an action of a committee. */
export function AnswerForm({ action, seen }: { action: string; seen: number }) {
  const command = useCommand({
    send: ({ form }) => trpc.actions.answer.mutate({ action, seen, text: typed(form, 'text') }),
    next: () => '/actions',
    draft: { name: `actions/${action}` },
  })
  return (
    <CommandForm command={command} action="Answer it" doing="Answering it" cancel="/actions">
      <TextArea
        name="text"
        label="What is the answer?"
        hint="Whoever may read what was asked reads your words, and the next report to the committee may give them."
        error={command.errorOf('text')}
      />
    </CommandForm>
  )
}
