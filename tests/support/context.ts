import { type Actor, PUBLIC, type Role } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import type { ServerContext } from '@/server/context'
import type { Db } from '@/server/db/client'
import { programmes } from '@/server/db/schema/programmes'
import { userProgrammes, users } from '@/server/db/schema/users'
import { publicDbOf } from './database'

export const TODAY = asDay('2020-07-08')

/**
 * The context of a call on the sample's day, made by `actor`: the public unless told otherwise, which reads a test database
 * as its own role.
 */
export function contextFor(db: Db, actor: Actor = PUBLIC, today = TODAY): ServerContext {
  return { db, publicDb: publicDbOf(db), actor, today, requestId: 'test-request' }
}

type Person = typeof users.$inferInsert

/** Adds a person who may sign in; `leads` names programmes that are on record already. */
export async function addUser(
  db: Db,
  { leads = [], ...person }: Partial<Person> & { role: Role; leads?: readonly string[] },
): Promise<Extract<Actor, { kind: 'user' }>> {
  const name = person.name ?? `A ${person.role}`
  const email = person.email ?? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.gov.uk`
  const [row] = await db
    .insert(users)
    .values({ ...person, name, email })
    .returning({ id: users.id })
  if (row === undefined) throw new Error('No person was added')
  const led = (await db.select().from(programmes)).filter(({ key }) => leads.includes(key))
  for (const programme of led)
    await db.insert(userProgrammes).values({ userId: row.id, programmeId: programme.id })
  return { kind: 'user', id: row.id, name, role: person.role, leads }
}

/** Adds a programme with nothing on record but its name. */
export async function addProgramme(
  db: Db,
  programme: Partial<typeof programmes.$inferInsert> & { key: string },
) {
  const name = programme.name ?? programme.key
  const [row] = await db
    .insert(programmes)
    .values({
      name,
      kind: 'programme',
      sortPath: name,
      searchText: name.toLowerCase(),
      isPublic: true,
      ...programme,
    })
    .returning()
  if (row === undefined) throw new Error('No programme was added')
  return row
}
