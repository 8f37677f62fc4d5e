import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { ROLES } from '../../../domain/access'
import { MFA_EVIDENCE, SIGN_IN_WAYS } from '../../../domain/people/sign-in-ways'
import { TOKEN_SCOPES } from '../../../domain/people/token-input'
import { type Id, id, oneOf, ref, version } from './columns'
import { programmes } from './programmes'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })

export const users = pgTable(
  'app_user',
  {
    id: id('user'),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** Set for the sample people only: the label of their button on the sign-in page. */
    sampleLabel: text('sample_label').unique(),
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    version: version(),
  },
  (t) => [oneOf('app_user_role_known', t.role, ROLES)],
)

/** Who recorded a fact; null when it came with an import. */
export const recordedBy = () =>
  ref('recorded_by', 'user').references(() => users.id, { onDelete: 'restrict' })

/** The programmes that a programme lead may write to. */
export const userProgrammes = pgTable(
  'app_user_programme',
  {
    userId: ref('user_id', 'user')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    programmeId: ref('programme_id', 'programme')
      .notNull()
      .references(() => programmes.id, { onDelete: 'restrict' }),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.programmeId] }),
    index('app_user_programme_by_programme').on(t.programmeId),
  ],
)

/** Only the SHA-256 of a session's token is kept: a copy of this table signs nobody in. */
export const sessions = pgTable(
  'session',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: ref('user_id', 'user')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** What a page may call the session: the hash stays on the server. */
    id: integer('id').notNull().unique().generatedAlwaysAsIdentity().$type<Id<'session'>>(),
    /** Of the last request, to the minute. */
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    /** The device in a few words, such as Firefox on Windows; null for sessions of before that was kept. */
    userAgent: text('user_agent'),
    signedInWith: text('signed_in_with', { enum: SIGN_IN_WAYS }).notNull().default('link'),
    /** Whether the link that opened it was printed on the console: the way in when all else fails. */
    fromConsole: boolean('from_console').notNull().default(false),
    mfa: text('mfa', { enum: MFA_EVIDENCE }).notNull().default('not said'),
  },
  (t) => [
    index('session_by_user').on(t.userId),
    index('session_by_expiry').on(t.expiresAt),
    oneOf('session_signed_in_with_known', t.signedInWith, SIGN_IN_WAYS),
    oneOf('session_mfa_known', t.mfa, MFA_EVIDENCE),
  ],
)

/** A person as their organisation knows them. The issuer and its own name for them say who it is, never an address. */
export const accounts = pgTable(
  'account',
  {
    id: id('account'),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: ref('user_id', 'user')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at').notNull().defaultNow(),
  },
  (t) => [
    unique('account_subject').on(t.issuer, t.subject),
    unique('account_of_user').on(t.userId, t.issuer),
  ],
)

/** What a program reads with, in the name of a person: hashed, of one use, and good until a day. */
export const apiTokens = pgTable(
  'api_token',
  {
    id: id('api-token'),
    userId: ref('user_id', 'user')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    name: text('name').notNull(),
    scope: text('scope', { enum: TOKEN_SCOPES }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    /** To the minute. */
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [
    index('api_token_by_user').on(t.userId),
    oneOf('api_token_scope_known', t.scope, TOKEN_SCOPES),
  ],
)

/** A one-time sign-in link: hashed, single use, short-lived. */
export const signInLinks = pgTable(
  'sign_in_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: ref('user_id', 'user')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Whether it was printed on the console of the server, and not made by an administrator to be handed over. */
    fromConsole: boolean('from_console').notNull().default(false),
  },
  (t) => [index('sign_in_link_by_user').on(t.userId)],
)
