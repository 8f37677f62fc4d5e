import 'server-only'
import type { SignInPolicy } from '@/domain/people/second-factor'
import { env } from '@/env'

/** What this site asks of those who sign in. */
export function signInPolicy(): SignInPolicy {
  return { mfa: env.oidc?.mfa ?? 'evidence', isSample: env.mode === 'sample' }
}
