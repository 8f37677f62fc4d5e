// Who may do what. One table, one predicate: the server refuses by it and the pages show buttons by it, so they cannot
// disagree. A programme lead writes only to the programmes that are theirs at this moment. The public sees what is public.
// Source: the main issue, "Sign-in and roles"; trust S-1 to S-6.

import type { ReportStatus } from './reports/status'

export const ROLES = [
  'administrator',
  'pmo-manager',
  'programme-lead',
  'report-author',
  'member',
] as const
export type Role = (typeof ROLES)[number]

export const ROLE_LABELS: Record<Role, string> = {
  administrator: 'Administrator',
  'pmo-manager': 'PMO manager',
  'programme-lead': 'Programme lead',
  'report-author': 'Report author',
  member: 'Member',
}

/** A person who is signed in, or the public. `leads` holds the keys of the programmes that a programme lead leads now. */
export type Actor =
  | { kind: 'user'; id: number; name: string; role: Role; leads: readonly string[] }
  | { kind: 'public' }

export const PUBLIC: Actor = { kind: 'public' }

/** Milepost itself, when it works for whoever may run its commands on this machine. Nobody signs in as number 0. */
export const MILEPOST = {
  kind: 'user',
  id: 0,
  name: 'Milepost',
  role: 'administrator',
  leads: [],
} as const satisfies Actor

export const ACTIONS = [
  'programme.read',
  'programme.write',
  'milestone.write',
  'risk.write',
  'measure.write',
  'rating.record',
  'event.add',
  'fact.withhold',
  'fact.release',
  'classification.read',
  'report.read',
  'report.write',
  'report.review',
  'report.approve',
  'report.publish',
  'correction.drop',
  'promise.record',
  'minutes.record',
  'committee.write',
  'action.read',
  'action.answer',
  'portfolio.export',
  'people.manage',
  'account.use',
  'jobs.manage',
  'status.read',
  'activity.read',
  'draft.keep',
  'word-template.manage',
  'house-style.manage',
] as const
export type Action = (typeof ACTIONS)[number]

/** 'own': of the programmes that the actor leads; 'public': what is public; 'published': approved, published or withdrawn, for Members. */
type Permission = 'yes' | 'no' | 'own' | 'public' | 'published'

const ALL: Record<Action, Permission> = {
  'programme.read': 'yes',
  'programme.write': 'yes',
  'milestone.write': 'yes',
  'risk.write': 'yes',
  'measure.write': 'yes',
  'rating.record': 'yes',
  'event.add': 'yes',
  'fact.withhold': 'yes',
  'fact.release': 'yes',
  'classification.read': 'yes',
  'report.read': 'yes',
  'report.write': 'yes',
  'report.review': 'yes',
  'report.approve': 'yes',
  'report.publish': 'yes',
  'correction.drop': 'yes',
  'promise.record': 'yes',
  'minutes.record': 'yes',
  'committee.write': 'yes',
  'action.read': 'yes',
  'action.answer': 'yes',
  'portfolio.export': 'yes',
  'people.manage': 'yes',
  'account.use': 'yes',
  'jobs.manage': 'yes',
  'status.read': 'yes',
  'activity.read': 'yes',
  'draft.keep': 'yes',
  'word-template.manage': 'yes',
  'house-style.manage': 'yes',
}

const READ_ONLY: Record<Action, Permission> = {
  'programme.read': 'yes',
  'programme.write': 'no',
  'milestone.write': 'no',
  'risk.write': 'no',
  'measure.write': 'no',
  'rating.record': 'no',
  'event.add': 'no',
  'fact.withhold': 'no',
  'fact.release': 'no',
  'classification.read': 'yes',
  'report.read': 'yes',
  'report.write': 'no',
  'report.review': 'no',
  'report.approve': 'no',
  'report.publish': 'no',
  'correction.drop': 'no',
  'promise.record': 'no',
  'minutes.record': 'no',
  'committee.write': 'no',
  'action.read': 'yes',
  'action.answer': 'no',
  'portfolio.export': 'yes',
  'people.manage': 'no',
  'account.use': 'yes',
  'jobs.manage': 'no',
  'status.read': 'no',
  'activity.read': 'yes',
  'draft.keep': 'yes',
  'word-template.manage': 'no',
  'house-style.manage': 'no',
}

export const PERMISSIONS: Record<Role | 'public', Record<Action, Permission>> = {
  administrator: ALL,
  'pmo-manager': {
    ...ALL,
    'report.write': 'no',
    'report.publish': 'no',
    'people.manage': 'no',
    'jobs.manage': 'no',
    'status.read': 'no',
  },
  'programme-lead': {
    ...READ_ONLY,
    'rating.record': 'own',
    'event.add': 'own',
    'fact.withhold': 'own',
    'report.review': 'yes',
    'action.answer': 'own',
  },
  'report-author': {
    ...READ_ONLY,
    'report.write': 'yes',
    'report.review': 'yes',
    'report.approve': 'yes',
    'report.publish': 'yes',
    'promise.record': 'yes',
    'minutes.record': 'yes',
    'committee.write': 'yes',
  },
  member: {
    ...READ_ONLY,
    'report.read': 'published',
    'activity.read': 'no',
    'classification.read': 'no',
  },
  public: {
    ...READ_ONLY,
    'programme.read': 'public',
    'report.read': 'public',
    'portfolio.export': 'public',
    'action.read': 'public',
    'account.use': 'no',
    'activity.read': 'no',
    'classification.read': 'no',
    'draft.keep': 'no',
  },
}

/**
 * What the action is done to: a programme (its key), whether the thing is public, and for a report its status. A report
 * that is public and published may be read by all, as may the notice that it was withdrawn; Members read approved ones too.
 */
export interface Subject {
  programme?: string
  isPublic?: boolean
  status?: ReportStatus
}

/**
 * Whether the actor may do the action to the subject. Without a subject: whether they may do it to anything at all, which
 * is what navigation asks.
 * @example can({ kind: 'public' }, 'rating.record') // false
 */
export function can(actor: Actor, action: Action, subject?: Subject): boolean {
  const permission = PERMISSIONS[actor.kind === 'public' ? 'public' : actor.role][action]
  switch (permission) {
    case 'yes':
      return true
    case 'no':
      return false
    case 'own':
      return actor.kind === 'user' && leadsSubject(actor.leads, subject)
    case 'published':
      return subject?.status === undefined || FOR_MEMBERS.includes(subject.status)
    case 'public':
      return subject === undefined || isOpenToAll(subject)
    default:
      return permission satisfies never
  }
}

/** Whether the actor sees what is not public, marked as such. */
export function seesNonPublic(actor: Actor): boolean {
  return actor.kind === 'user'
}

const leadsSubject = (leads: readonly string[], subject?: Subject) =>
  subject === undefined
    ? leads.length > 0
    : subject.programme !== undefined && leads.includes(subject.programme)

const isOpenToAll = (subject: Subject) =>
  subject.isPublic === true && (subject.status === undefined || FOR_ALL.includes(subject.status))

/** Of a report that was withdrawn readers find the notice of it. */
const FOR_ALL: readonly ReportStatus[] = ['published', 'withdrawn']
const FOR_MEMBERS: readonly ReportStatus[] = ['approved', ...FOR_ALL]
