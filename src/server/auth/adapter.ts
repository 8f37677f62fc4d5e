import 'server-only'
import type { Adapter } from 'next-auth/adapters'
import { asInstant, type ServerContext } from '../context'
import { findSession } from './session-store'
import { signOut } from './sign-out'
import { hashToken } from './token'

/**
 * What next-auth reads and ends sessions with: the database knows a token by its hash alone. Sessions never grow older
 * than they were promised, so there is nothing to update; accounts are looked up where sign-ins are decided.
 */
export function sessionAdapter(ctx: ServerContext): Adapter {
  return {
    async getSessionAndUser(sessionToken) {
      const found = await findSession(ctx.db, hashToken(sessionToken))
      if (found === null) return null
      const { name, email } = found
      const userId = String(found.userId)
      const expires = asInstant(found.expiresAt)
      return {
        session: { sessionToken, userId, expires },
        user: { id: userId, name, email, emailVerified: null },
      }
    },
    async getUserByAccount() {
      return null
    },
    async updateSession() {
      return null
    },
    async deleteSession(sessionToken) {
      await signOut(ctx, hashToken(sessionToken))
    },
  }
}
