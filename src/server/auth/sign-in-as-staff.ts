import 'server-only'
import { carriesRole, type MfaPolicy } from '@/domain/people/second-factor'
import type { StaffIdentity } from '@/domain/people/staff-claims'
import type { StaffRefusal } from '@/domain/people/staff-refusal'
import { type AuditEntry, recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { personPath } from '../people/load'
import { insertPerson, type Person, type UserId } from '../people/store'
import { findAccountUser, insertAccount, touchAccount } from './account-store'
import type { Arrival } from './arrival'
import { followRole } from './follow-role'
import { openSession } from './sessions'

export type StaffSignIn = { token: string } | { refused: StaffRefusal; person?: number | undefined }

/**
 * Signs in whom their organisation vouches for. The first time makes the person; each time gives them their role. A role
 * that needs a second factor is not let in, nor made, without one.
 */
export async function signInAsStaff(
  ctx: ServerContext,
  identity: StaffIdentity,
  arrival: Arrival,
  mfa: MfaPolicy,
): Promise<StaffSignIn> {
  return inTransaction(ctx.db, async (tx) => {
    const known = await findAccountUser(tx, identity)
    const how = { with: 'organisation', mfa: identity.mfa } as const
    if (!carriesRole(identity.role, { ...how, fromConsole: false }, { mfa, isSample: false }))
      return { refused: 'one-factor', person: known ?? undefined }
    const joined = known === null ? await join(tx, identity) : null
    if (joined !== null && 'refused' in joined) return joined
    const id = known ?? joined?.id
    if (id === undefined) return { refused: 'failed' }
    const followed = await followRole(tx, id, identity.role)
    if (followed === null) return { refused: 'last-administrator', person: id }
    const { person, entries } = followed
    if (person.disabled) return { refused: 'disabled', person: id }
    await touchAccount(tx, identity)
    const token = await openSession(tx, id, { ...arrival, ...how })
    const start = { action: 'session.start', subject: personPath(id), after: how }
    const all = [...(joined?.entries ?? []), ...entries, start]
    await recordAudit(tx, { ...ctx, actor: actorOf(person) }, ...all)
    return { token }
  })
}

type Joined = { id: UserId; entries: AuditEntry[] } | { refused: StaffRefusal }

/** Adds the person, unless somebody has their address: an address alone never says that two are the same. */
async function join(tx: Tx, identity: StaffIdentity): Promise<Joined> {
  const { name, email, role, issuer } = identity
  if (email === null) return { refused: 'no-address' }
  const id = await insertPerson(tx, { name, email, role })
  if (id === null) return { refused: 'address-taken' }
  await insertAccount(tx, identity, id)
  const after = { name, email, role, account: issuer }
  return { id, entries: [{ action: 'people.join', subject: personPath(id), after }] }
}

function actorOf({ id, name, role, programmes }: Person) {
  return { kind: 'user', id, name, role, leads: programmes } as const
}
