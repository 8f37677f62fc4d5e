import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { id, ref } from './columns'
import { users } from './users'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

/**
 * Somebody asked for a sign-in link by e-mail. There is a row whether or not the address is anybody's; secrets are kept
 * as hashes alone, and the row is removed soon after it is over.
 */
export const signInRequests = pgTable(
  'sign_in_request',
  {
    id: id('sign-in-request'),
    email: text('email').notNull(),
    /** Of the secret that the browser which asked was given. */
    browserHash: text('browser_hash').notNull(),
    /** Null until the mail is being sent, and for ever when nobody may sign in with it. */
    userId: ref('user_id', 'user').references(() => users.id, { onDelete: 'restrict' }),
    tokenHash: text('token_hash').unique(),
    /** Null until the link was opened in another browser. */
    codeHash: text('code_hash'),
    codeTries: integer('code_tries').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('sign_in_request_by_browser').on(t.browserHash),
    index('sign_in_request_by_user').on(t.userId),
    index('sign_in_request_by_expiry').on(t.expiresAt),
    check('sign_in_request_tries', sql`${t.codeTries} between 0 and 5`),
  ],
)
