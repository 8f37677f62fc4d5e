import 'server-only'
import { noSuch } from '@/domain/authorise'
import { staleWrite } from '../audit/stale-write'
import type { Tx } from '../db/transaction'
import { findPerson, type Person } from './store'

export const personPath = (id: number) => `people/${id}`

/** The person as the form showed them; CONFLICT when somebody changed them since, NOT_FOUND when there is none. */
export async function loadPerson(tx: Tx, shown: { id: number; version: number }): Promise<Person> {
  const person = await findPerson(tx, shown.id)
  if (person === null) throw noSuch('person')
  if (person.version === shown.version) return person
  throw await staleWrite(tx, personPath(person.id), person)
}
