import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { ROLE_LABELS, type Role } from '@/domain/access'

export interface ListedPerson {
  id: number
  name: string
  email: string
  role: Role
  programmes: readonly string[]
  disabled: boolean
}

/** Everybody who may sign in or once could. */
export function PeopleTable({
  people,
  names,
}: {
  people: readonly ListedPerson[]
  names: ReadonlyMap<string, string>
}) {
  const head = (
    <>
      <ColumnHead>Name</ColumnHead>
      <ColumnHead>E-mail address</ColumnHead>
      <ColumnHead>Role</ColumnHead>
      <ColumnHead>Leads</ColumnHead>
      <ColumnHead>State</ColumnHead>
    </>
  )
  return (
    <Table id="people" dense caption="People, by name" head={head}>
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            <a href={`/people/${person.id}`}>{person.name}</a>
          </th>
          <Cell label="E-mail">{person.email}</Cell>
          <Cell label="Role">{ROLE_LABELS[person.role]}</Cell>
          <Cell label="Leads">
            {person.programmes.map((key) => names.get(key) ?? key).join(', ')}
          </Cell>
          <Cell label="State">
            {person.disabled ? <Tag tone="closed">Cannot sign in</Tag> : 'Can sign in'}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
