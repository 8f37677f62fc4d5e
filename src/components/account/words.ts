import type { MfaEvidence, SignInWay } from '@/domain/people/sign-in-ways'

const WAYS: Record<SignInWay, string> = {
  organisation: 'with your organisational account',
  'e-mail': 'with a link by e-mail',
  link: 'with a one-time link',
  sample: 'as one of the people of the sample',
}

/** How a session was opened: `with a one-time link`. */
export function wayInWords(way: SignInWay, mfa: MfaEvidence): string {
  return mfa === 'yes' ? `${WAYS[way]} and a second factor` : WAYS[way]
}
