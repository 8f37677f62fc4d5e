import 'server-only'
import type { Role } from '@/domain/access'
import type { AuditEntry } from '../audit/record'
import type { Tx } from '../db/transaction'
import { personPath } from '../people/load'
import {
  findPerson,
  lockAdministrators,
  type Person,
  setProgrammes,
  type UserId,
  updatePerson,
} from '../people/store'
import { lockPerson } from './account-store'

/** The person as they are after it, and what is to be recorded; null when nobody would be left to manage people. */
interface Followed {
  person: Person
  entries: AuditEntry[]
}

/** Gives a person the role that their organisation says now. Whoever leads no programmes any more loses theirs. */
export async function followRole(tx: Tx, id: UserId, role: Role): Promise<Followed | null> {
  const administrators = await lockAdministrators(tx)
  await lockPerson(tx, id)
  const person = await findPerson(tx, id)
  if (person === null) return null
  if (person.role === role || person.disabled) return { person, entries: [] }
  if (administrators.length === 1 && administrators[0] === id) return null
  await updatePerson(tx, person, { role })
  const programmes = role === 'programme-lead' ? person.programmes : []
  await setProgrammes(tx, id, programmes)
  const entry = {
    action: 'people.change-role',
    subject: personPath(id),
    before: { role: person.role, programmes: person.programmes },
    after: { role, programmes },
    reason: 'Their organisation says so',
  }
  return {
    person: { ...person, role, programmes, version: person.version + 1 },
    entries: [entry],
  }
}
