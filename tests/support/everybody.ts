import { eq, sql } from 'drizzle-orm'
import { type Action, PERMISSIONS, type Role } from '@/domain/access'
import { readPortfolioFile } from '@/domain/portfolio-file/read'
import { contextOf } from '@/server/auth/request-context'
import { SESSION_COOKIE } from '@/server/auth/session-cookie'
import { hashToken } from '@/server/auth/token'
import type { ServerContext } from '@/server/context'
import type { Db } from '@/server/db/client'
import { reports, sessions, users } from '@/server/db/schema'
import { importPortfolio } from '@/server/portfolio/import'
import { fillPublicPapers } from '@/server/reports/public-paper'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor, TODAY } from './context'
import { publicDbOf } from './database'

/**
 * Everybody who may come: each role, the lead of another programme, one who led this one until a moment ago, and an
 * administrator who signed in with one factor; and four who are nobody, of whom three have a cookie to show.
 */
export const EVERYBODY = [
  'administrator',
  'pmo-manager',
  'lead-own',
  'lead-other',
  'lead-removed',
  'report-author',
  'member',
  'one-factor',
  'public',
  'disabled',
  'expired',
  'idle',
] as const
export type Who = (typeof EVERYBODY)[number]

const ROLE_OF: Partial<Record<Who, Role>> = {
  administrator: 'administrator',
  'pmo-manager': 'pmo-manager',
  'lead-own': 'programme-lead',
  'lead-other': 'programme-lead',
  'lead-removed': 'programme-lead',
  'report-author': 'report-author',
  member: 'member',
  'one-factor': 'member',
}

const LEADS: Partial<Record<Who, string>> = {
  'lead-own': 'open',
  'lead-other': 'other',
  'lead-removed': 'other',
}

export const isSignedIn = (who: Who): boolean => ROLE_OF[who] !== undefined

interface Thing {
  isPublic: boolean
  status?: 'draft' | 'approved' | 'published'
}

/** What there is to know of: public, another lead's, not published yet, restricted, and nothing at all. */
export const SUBJECTS: Record<'programme' | 'report', Record<string, Thing | null>> = {
  programme: {
    open: { isPublic: true },
    other: { isPublic: true },
    hidden: { isPublic: false },
    nothing: null,
  },
  report: {
    draft: { isPublic: true, status: 'draft' },
    approved: { isPublic: true, status: 'approved' },
    published: { isPublic: true, status: 'published' },
    withheld: { isPublic: false, status: 'published' },
    nothing: null,
  },
}

/** What the policy says that somebody may do; the programme matters to those who lead one. */
export function may(who: Who, action: Action, programme?: string): boolean {
  const permission = PERMISSIONS[ROLE_OF[who] ?? 'public'][action]
  if (permission === 'own') return LEADS[who] === programme
  return permission !== 'no'
}

/** Whether somebody may know that the subject exists, by what the policy says of reading it. */
export function knows(who: Who, about: 'programme' | 'report', subject = 'nothing'): boolean {
  const thing = SUBJECTS[about][subject] ?? null
  if (thing === null) return false
  const permission = PERMISSIONS[ROLE_OF[who] ?? 'public'][`${about}.read`]
  if (permission === 'published') return thing.status !== 'draft'
  if (permission !== 'public') return permission === 'yes'
  return thing.isPublic && (thing.status ?? 'published') === 'published'
}

/** What only those may read who are signed in: no answer to the public may hold it. */
export const CANARY = 'Kestrel'

const secret = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: `${CANARY} reason` },
}

const milestones = [{ key: 'design', name: 'Design', baseline: '2020-09' }]

const report = (key: string, classification: unknown, subject = key) => ({
  key,
  subject,
  reportOf: 'The Chamberlain',
  classification,
  for: [{ committee: 'finance', meeting: 'finance-2020-07-21', purpose: 'information' }],
  sections: [{ kind: 'programme', heading: 'Progress', programme: 'open' }],
})

const FILE = {
  format: 'milepost/portfolio',
  version: 1,
  asAt: TODAY,
  organisations: [
    { key: 'city', name: 'City' },
    { key: 'secret', name: `${CANARY} Limited` },
  ],
  people: [
    { key: 'chief', name: 'Chief Officer' },
    { key: 'secret', name: `${CANARY} Smith` },
  ],
  committees: [{ key: 'finance', name: 'Finance Committee' }],
  meetings: [{ key: 'finance-2020-07-21', committee: 'finance', date: '2020-07-21' }],
  programmes: [
    {
      key: 'open',
      name: 'Open programme',
      kind: 'programme',
      lead: 'chief',
      organisations: ['city'],
      milestones: [
        ...milestones,
        { key: 'sale', name: `${CANARY} sale`, baseline: '2020-08', visibility: secret },
      ],
      dependencies: [{ on: 'hidden', text: `${CANARY} first` }],
      events: [{ kind: 'progress', text: `${CANARY} flew`, visibility: secret }],
    },
    { key: 'other', name: 'Other programme', kind: 'programme', milestones },
    {
      key: 'hidden',
      name: CANARY,
      kind: 'programme',
      parent: 'open',
      lead: 'secret',
      organisations: ['secret'],
      visibility: secret,
      milestones,
    },
  ],
  reports: [
    report('draft', 'public', `${CANARY} draft`),
    report('approved', 'public', `${CANARY} approved`),
    report('published', 'public', 'Update'),
    report('withheld', secret, `${CANARY} report`),
  ],
}

/** Fills an empty database with something to know and something to hide, and gives everybody a session. */
export async function seedEverybody(db: Db): Promise<(who: Who) => Headers> {
  const administrator = await addUser(db, { role: 'administrator' })
  const reading = readPortfolioFile(FILE)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  await importPortfolio(contextFor(db, administrator), reading.file)
  const caller = createCaller(contextFor(db, administrator))
  await caller.reports.draft({ key: 'draft', version: 1 })
  for (const key of ['approved', 'published'] as const)
    await db.update(reports).set({ status: key }).where(eq(reports.key, key))
  await db.update(reports).set({ status: 'published' }).where(eq(reports.key, 'withheld'))
  await fillPublicPapers(db)
  const people = {
    administrator,
    'pmo-manager': await addUser(db, { role: 'pmo-manager' }),
    'lead-own': await addUser(db, { role: 'programme-lead', name: 'Own', leads: ['open'] }),
    'lead-other': await addUser(db, { role: 'programme-lead', name: 'Other', leads: ['other'] }),
    'lead-removed': await addUser(db, { role: 'programme-lead', name: 'Removed', leads: ['open'] }),
    'report-author': await addUser(db, { role: 'report-author' }),
    member: await addUser(db, { role: 'member' }),
    disabled: await addUser(db, { role: 'administrator', name: 'Disabled' }),
    expired: await addUser(db, { role: 'administrator', name: 'Expired' }),
    idle: await addUser(db, { role: 'administrator', name: 'Idle' }),
    'one-factor': await addUser(db, { role: 'administrator', name: 'One factor' }),
  }
  for (const [who, { id }] of Object.entries(people))
    await db.execute(
      sql`insert into ${sessions} (token_hash, user_id, expires_at, signed_in_with, mfa)
          values (${hashToken(who)}, ${id}, now() + interval '1 hour', 'organisation',
            ${who === 'one-factor' ? 'not said' : 'yes'})`,
    )
  await db.update(users).set({ disabledAt: sql`now()` }).where(eq(users.name, 'Disabled'))
  await caller.people.changeRole({
    id: people['lead-removed'].id,
    version: 1,
    role: 'programme-lead',
    programmes: ['other'],
  })
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now() - interval '61 minutes'` })
    .where(eq(sessions.tokenHash, hashToken('idle')))
  const isOver = { expiresAt: sql`now() - interval '1 second'` }
  await db
    .update(sessions)
    .set(isOver)
    .where(eq(sessions.tokenHash, hashToken('expired')))
  return (who) => new Headers(who === 'public' ? {} : { cookie: `${SESSION_COOKIE.name}=${who}` })
}

/** The context of a request with these headers, on the sample's day. */
export async function contextOn(db: Db, headers: Headers): Promise<ServerContext> {
  return { ...(await contextOf(headers, db, publicDbOf(db))), today: TODAY }
}
