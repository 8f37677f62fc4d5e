'use client'

import { ConfirmedStep } from '@/components/forms/confirmed-step'
import { trpc } from '@/trpc/client'

/** Disconnects the organisational account of a person, asking first. */
export function DisconnectPerson({ person }: { person: { id: number; name: string } }) {
  return (
    <ConfirmedStep
      label={`Disconnect the account of ${person.name}`}
      action={`Disconnect it and sign ${person.name} out`}
      doing="Disconnecting"
      isMain={false}
      send={async () => {
        await trpc.people.disconnect.mutate({ id: person.id })
        return `/people/${person.id}?recorded=disconnected`
      }}
    >
      <p>
        {person.name} is signed out everywhere, and the account does not sign them in any more. To
        come back they need a one-time link, with which they can connect an account again.
      </p>
    </ConfirmedStep>
  )
}
