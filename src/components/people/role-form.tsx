'use client'

import { chosen, required, ticked, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { textAt, versionOf } from '@/components/forms/conflict'
import { type Command, useCommand } from '@/components/forms/use-command'
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
  })
  return (
    <CommandForm
      command={command}
      action="Save what they may do"
      doing="Saving"
      cancel="/people"
      conflict={rowsOf(command)}
    >
      <RoleFields
        held={person.role}
        led={person.programmes}
        programmes={programmes}
        errorOf={command.errorOf}
      />
    </CommandForm>
  )
}

function rowsOf({ conflict }: Command) {
  if (conflict === null) return null
  return [
    {
      label: 'Role',
      theirs: labelOf(textAt(conflict.current, 'role')),
      yours: labelOf(typed(conflict.form, 'role')),
    },
  ]
}

function labelOf(text: string): string {
  const role = ROLES.find((word) => word === text)
  return role === undefined ? '' : ROLE_LABELS[role]
}
