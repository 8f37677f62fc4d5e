'use client'

import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { trpc } from '@/trpc/client'

/** Ends one other session of one's own; `name` tells it from the others. */
export function EndSessionButton({ id, name }: { id: number; name: string }) {
  const command = useCommand({
    send: () => trpc.account.endSession.mutate({ session: id }),
    next: () => '/account?recorded=session-ended',
  })
  return (
    <fieldset>
      <legend className="visually-hidden">{name}</legend>
      <CommandForm
        command={command}
        action="End this session"
        doing="Ending the session"
        emphasis="secondary"
      />
    </fieldset>
  )
}

/** Ends every session of one's own but this one. */
export function EndOthersButton() {
  const command = useCommand({
    send: () => trpc.account.endOtherSessions.mutate(),
    next: () => '/account?recorded=others-ended',
  })
  return (
    <CommandForm
      command={command}
      action="End all other sessions"
      doing="Ending the sessions"
      emphasis="warning"
    >
      <p className="hint">
        For when a device is lost, or you forgot to sign out somewhere. You stay signed in here.
      </p>
    </CommandForm>
  )
}
