import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { Settings } from '@/settings'
import { issuerAgent } from './issuer-agent'

export type StaffRegistration = NonNullable<Settings['oidc']>

/** The name of the organisation's sign-in in addresses: /api/auth/callback/oidc. */
export const STAFF = 'oidc'

const PATIENCE_MS = 8000

/**
 * How next-auth asks an organisation who somebody is: the code flow with PKCE, state and nonce, and an ID token that it
 * checks the signature, audience, times and nonce of.
 */
export function staffProvider(registration: StaffRegistration): OAuthConfig<{ sub: string }> {
  const { issuer, clientId, clientSecret, label } = registration
  return {
    id: STAFF,
    name: label,
    type: 'oauth',
    issuer,
    clientId,
    clientSecret,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid profile email' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    allowDangerousEmailAccountLinking: false,
    httpOptions: { timeout: PATIENCE_MS, agent: issuerAgent(issuer) },
    profile: ({ sub }) => ({ id: sub }),
  }
}
