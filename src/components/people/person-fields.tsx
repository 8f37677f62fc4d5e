'use client'

import { useState } from 'react'
import { CheckboxGroup, RadioGroup } from '@/components/ui/radio-group'
import { ROLE_LABELS, ROLES, type Role } from '@/domain/access'
import { ROLE_MEANINGS } from './role-meanings'

interface RoleFieldsProps {
  held: Role | undefined
  led: readonly string[]
  programmes: readonly { key: string; name: string }[]
  errorOf: (field: string) => string | undefined
}

/** What a person may do, and for a programme lead which programmes are theirs. */
export function RoleFields({ held, led, programmes, errorOf }: RoleFieldsProps) {
  const [chosenRole, setRole] = useState<string | undefined>(held)
  return (
    <>
      <RadioGroup
        name="role"
        label="What may they do?"
        choices={ROLES.map((value) => ({
          value,
          label: ROLE_LABELS[value],
          hint: ROLE_MEANINGS[value],
        }))}
        defaultValue={held}
        onChange={setRole}
        error={errorOf('role')}
      />
      {chosenRole === 'programme-lead' && (
        <CheckboxGroup
          name="programmes"
          label="Which programmes do they lead?"
          choices={programmes.map(({ key, name }) => ({ value: key, label: name }))}
          defaultValues={led}
          error={errorOf('programmes')}
        />
      )}
    </>
  )
}
