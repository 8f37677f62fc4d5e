'use client'

import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { trpc } from '@/trpc/client'
import { OneTimeLink } from './one-time-link'
import type { ShownPerson } from './role-form'

/** Takes away that a person may sign in, or gives it back. Nothing that they recorded is lost. */
export function AccessButton({ person, disabled }: { person: ShownPerson; disabled: boolean }) {
  const command = useCommand({
    send: ({ current }) => {
      const shown = { id: person.id, version: versionOf(current, person.version) }
      return disabled ? trpc.people.enable.mutate(shown) : trpc.people.disable.mutate(shown)
    },
    next: () => `/people/${person.id}?recorded=${disabled ? 'enabled' : 'disabled'}`,
  })
  return (
    <CommandForm
      command={command}
      action={disabled ? `Let ${person.name} sign in again` : `Stop ${person.name} from signing in`}
      doing="Saving"
      emphasis={disabled ? 'secondary' : 'warning'}
    >
      <p className="hint">
        {disabled
          ? 'They can sign in again with a new link.'
          : 'They are signed out at their next click. What they recorded stays, under their name.'}
      </p>
    </CommandForm>
  )
}

/** Makes a new one-time link. */
export function LinkButton({ person }: { person: ShownPerson }) {
  const [link, setLink] = useState<string | null>(null)
  const command = useCommand({
    send: async () => setLink((await trpc.people.makeLink.mutate({ id: person.id })).link),
    next: () => null,
  })
  if (link !== null) return <OneTimeLink name={person.name} link={link} />
  return (
    <CommandForm
      command={command}
      action="Make a one-time link"
      doing="Making the link"
      emphasis="secondary"
    >
      <p className="hint">For somebody who cannot sign in. It works once, within 30 minutes.</p>
    </CommandForm>
  )
}
