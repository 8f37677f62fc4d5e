// Whoever may change the record or say what is reported signs in with their organisation and two factors. What the
// organisation does not say counts as one, unless its own policy is known to ask everybody for two. A link from the
// console of the server is the way in for emergencies, and a sample has nothing to protect. One factor acts as a Member.
// Source: trust S-20, S-22.

import type { Role } from '../access'
import { type MfaEvidence, maySignInByEmail, type SignInWay } from './sign-in-ways'

/**
 * What says that a second factor was asked for: the organisation's answer at each sign-in, or its Conditional Access
 * policy, which lets nobody in without one and tells Milepost nothing.
 */
export const MFA_POLICIES = ['evidence', 'conditional-access'] as const
export type MfaPolicy = (typeof MFA_POLICIES)[number]

/** How a session was opened. */
export interface SignedInHow {
  with: SignInWay
  mfa: MfaEvidence
  /** Whether its link was printed on the console of the server. */
  fromConsole: boolean
}

export interface SignInPolicy {
  mfa: MfaPolicy
  isSample: boolean
}

/** The role that everybody may act with, however they signed in. */
const ONE_FACTOR: Role = 'member'

/**
 * Whether somebody who signed in this way may act with the role.
 * @example carriesRole('pmo-manager', { with: 'e-mail', mfa: 'not said', fromConsole: false }, policy) // false
 */
export function carriesRole(role: Role, how: SignedInHow, policy: SignInPolicy): boolean {
  if (maySignInByEmail(role)) return true
  switch (how.with) {
    case 'organisation':
      return how.mfa === 'yes' || policy.mfa === 'conditional-access'
    case 'link':
      return how.fromConsole || policy.isSample
    case 'sample':
      return policy.isSample
    case 'e-mail':
      return false
    default:
      return how.with satisfies never
  }
}

/**
 * The role that a session acts with: one's own, or that of a Member where its sign-in does not carry it.
 * @example roleInSession('administrator', { with: 'link', mfa: 'not said', fromConsole: true }, policy) // 'administrator'
 */
export function roleInSession(role: Role, how: SignedInHow, policy: SignInPolicy): Role {
  return carriesRole(role, how, policy) ? role : ONE_FACTOR
}
