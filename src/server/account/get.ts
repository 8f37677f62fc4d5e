import 'server-only'
import { noSuch } from '@/domain/authorise'
import { env } from '@/env'
import { findAccountOf } from '../auth/account-store'
import { listSessions } from '../auth/session-store'
import type { ServerContext } from '../context'
import { findPerson } from '../people/store'
import { assertOwnAccount } from './load'

/** Who one is, how one signs in, and where one is signed in now. */
export async function readAccount(ctx: ServerContext) {
  const me = assertOwnAccount(ctx)
  const [person, sessions, account] = await Promise.all([
    findPerson(ctx.db, me),
    listSessions(ctx.db, me),
    findAccountOf(ctx.db, me),
  ])
  if (person === null) throw noSuch('person')
  const { name, email, role } = person
  return {
    person: { name, email, role },
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === ctx.session?.id })),
    organisation: { account, isSet: env.oidc !== undefined },
  }
}
