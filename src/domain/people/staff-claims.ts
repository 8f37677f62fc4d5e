// Who a member of staff is, from what their organisation signed: its own unchanging name for them, never an e-mail address.
// The issuer, the client and the tenant have to be exactly those of the settings. Source: trust S-21, S-22.

import { z } from 'zod'
import type { Role } from '../access'
import { startOfText, tidyLine } from '../printable'
import { readEmail } from './email'
import { roleOfClaim } from './role-claim'
import type { MfaEvidence } from './sign-in-ways'
import type { StaffRefusal } from './staff-refusal'

export interface StaffIdentity {
  issuer: string
  /** The organisation's name for the person: `oid` of Entra ID, elsewhere `sub`. */
  subject: string
  name: string
  /** Null when the organisation names none that can be read. */
  email: string | null
  role: Role
  mfa: MfaEvidence
}

export type StaffReading =
  | { ok: true; identity: StaffIdentity }
  | { ok: false; reason: StaffRefusal; account?: string }

const LONGEST_NAME = 300

const text = z.string().min(1).optional().catch(undefined)
const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

const claimsShape = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string()).length(1)]).transform((aud) => [aud].flat()[0]),
  sub: z.string().min(1),
  oid: text,
  tid: text,
  name: text,
  email: text,
  preferred_username: text,
  roles: texts,
  amr: texts,
  acr: text,
})
type Claims = z.infer<typeof claimsShape>

/**
 * Reads the claims of an ID token whose signature, nonce and times were checked already.
 * @example readStaffClaims({ iss, aud, sub: 'a1', roles: ['Milepost.Member'] }, { issuer: iss, clientId: aud })
 */
export function readStaffClaims(
  claims: unknown,
  expected: { issuer: string; clientId: string },
): StaffReading {
  const reading = claimsShape.safeParse(claims)
  if (!reading.success) return { ok: false, reason: 'failed' }
  const said = reading.data
  if (said.iss !== expected.issuer || said.aud !== expected.clientId)
    return { ok: false, reason: 'failed' }
  const account = said.oid ?? said.sub
  const tenant = tenantOf(expected.issuer)
  if (tenant !== null && said.tid !== tenant) return { ok: false, reason: 'tenant', account }
  const role = roleOfClaim(said.roles)
  if (role === null) return { ok: false, reason: 'no-role', account }
  return { ok: true, identity: { ...nameOf(said, account), role, mfa: mfaOf(said) } }
}

function nameOf(said: Claims, subject: string) {
  const email = readEmail(said.email ?? '') ?? readEmail(said.preferred_username ?? '')
  const name = startOfText(tidyLine(said.name ?? ''), LONGEST_NAME)
  return { issuer: said.iss, subject, email, name: name === '' ? (email ?? subject) : name }
}

const TENANT = /^\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//i

/** The tenant of an issuer of Microsoft's shape, https://login.microsoftonline.com/TENANT/v2.0; null for other issuers. */
export function tenantOf(issuer: string): string | null {
  const { pathname } = new URL(issuer)
  return TENANT.exec(pathname)?.[1]?.toLowerCase() ?? null
}

const SECOND_FACTOR = new Set(['mfa', 'ngcmfa'])
const SECOND_FACTOR_CLASSES = new Set([
  'http://schemas.openid.net/pape/policies/2007/06/multi-factor',
  'https://refeds.org/profile/mfa',
])

function mfaOf({ amr, acr }: Claims): MfaEvidence {
  const isSaid =
    amr.some((method) => SECOND_FACTOR.has(method)) || SECOND_FACTOR_CLASSES.has(acr ?? '')
  return isSaid ? 'yes' : 'not said'
}
