// How people sign in: staff with their organisational account, members with a link by e-mail, and anybody with a one-time
// link that an administrator hands over. Whoever may change the record or say what is reported never signs in by e-mail
// alone, because a mailbox proves one thing only. Source: trust S-20, S-22.

import type { Role } from '../access'

export const SIGN_IN_WAYS = ['organisation', 'e-mail', 'link', 'sample'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** Whether the organisation said that a second factor was asked for. What nobody says counts as a single factor. */
export const MFA_EVIDENCE = ['yes', 'not said'] as const
export type MfaEvidence = (typeof MFA_EVIDENCE)[number]

const BY_EMAIL: Record<Role, boolean> = {
  administrator: false,
  'pmo-manager': false,
  'programme-lead': false,
  'report-author': false,
  member: true,
}

/**
 * Whether a person with this role may sign in with a link by e-mail.
 * @example maySignInByEmail('member') // true
 */
export function maySignInByEmail(role: Role): boolean {
  return BY_EMAIL[role]
}
