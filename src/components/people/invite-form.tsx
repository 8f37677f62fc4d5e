'use client'

import { useState } from 'react'
import { chosen, required, ticked, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { TextField } from '@/components/ui/text-field'
import { ROLES } from '@/domain/access'
import { trpc } from '@/trpc/client'
import { OneTimeLink } from './one-time-link'
import { RoleFields } from './person-fields'

/** Lets a person sign in. What comes back is a link to hand over; it is shown once. */
export function InviteForm({
  programmes,
}: {
  programmes: readonly { key: string; name: string }[]
}) {
  const [invited, setInvited] = useState<{ name: string; link: string } | null>(null)
  const command = useCommand({
    send: async ({ form }) => {
      const name = typed(form, 'name')
      const { link } = await trpc.people.invite.mutate({
        name,
        email: typed(form, 'email'),
        role: required(chosen(form, 'role', ROLES), 'role', 'Choose a role.'),
        programmes: ticked(form, 'programmes'),
      })
      setInvited({ name, link })
    },
    next: () => null,
  })
  if (invited !== null) return <OneTimeLink {...invited} />
  return (
    <CommandForm command={command} action="Invite this person" doing="Inviting" cancel="/people">
      <TextField name="name" label="Name" autoComplete="off" error={command.errorOf('name')} />
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        hint="For example name@example.gov.uk. It says who they are; nothing is sent to it."
        error={command.errorOf('email')}
      />
      <RoleFields held={undefined} led={[]} programmes={programmes} errorOf={command.errorOf} />
    </CommandForm>
  )
}
