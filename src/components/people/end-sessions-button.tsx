'use client'

import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { trpc } from '@/trpc/client'

/** Signs a person out everywhere, without taking away that they may sign in. */
export function EndSessionsButton({ person }: { person: { id: number; name: string } }) {
  const command = useCommand({
    send: () => trpc.people.endSessions.mutate({ id: person.id }),
    next: () => `/people/${person.id}?recorded=sessions-ended`,
  })
  return (
    <CommandForm
      command={command}
      action={`End all sessions of ${person.name}`}
      doing="Ending the sessions"
      emphasis="secondary"
    >
      <p className="hint">
        For when a device of theirs is lost. They are signed out everywhere at their next click, and
        can sign in again.
      </p>
    </CommandForm>
  )
}
