'use client'

import { chosen, required, ticked } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { wordFrom } from '@/components/forms/compare'
import { versionOf } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import { ROLE_LABELS, ROLES, type Role } from '@/domain/access'
import { trpc } from '@/trpc/client'
import { RoleFields } from './person-fields'

/** A person as their page shows them. */
export interface ShownPerson {
  id: number
  name: string
  role: Role
  programmes: readonly string[]
  version: number
}

/** Changes what a person may do, from their next request on. */
export function RoleForm({
  person,
  programmes,
}: {
  person: ShownPerson
  programmes: readonly { key: string; name: string }[]
}) {
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.people.changeRole.mutate({
        id: person.id,
        version: versionOf(current, person.version),
        role: required(chosen(form, 'role', ROLES), 'role', 'Choose a role.'),
        programmes: ticked(form, 'programmes'),
      }),
    next: () => `/people/${person.id}?recorded=role`,
    compared: [
      { label: 'Role', field: 'role', words: wordFrom(ROLE_LABELS) },
      { label: 'Programmes', field: 'programmes', words: nameFrom(programmes) },
    ],
  })
  return (
    <CommandForm command={command} action="Save what they may do" doing="Saving" cancel="/people">
      <RoleFields
        held={person.role}
        led={person.programmes}
        programmes={programmes}
        errorOf={command.errorOf}
      />
    </CommandForm>
  )
}

const nameFrom = (list: readonly { key: string; name: string }[]) => (key: string) =>
  list.find((item) => item.key === key)?.name ?? key
