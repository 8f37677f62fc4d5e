'use client'

import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { trpc } from '@/trpc/client'

/** Closes an action that was answered. */
export function CloseForm({ action, seen }: { action: string; seen: number }) {
  const command = useCommand({
    send: () => trpc.actions.close.mutate({ action, seen }),
    next: () => '/actions',
  })
  return (
    <CommandForm command={command} action="Close it" doing="Closing it">
      <p>Nothing more is to be done. It is no longer carried to the next meeting.</p>
    </CommandForm>
  )
}
