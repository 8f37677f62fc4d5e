// Whoever is not let in is told why and what to do next, in a sentence that gives nothing away to somebody else.
// Source: trust S-20 to S-22; docs/sign-in.md explains each to the organisation's administrators.

export const STAFF_REFUSALS = [
  'failed',
  'unreachable',
  'cancelled',
  'tenant',
  'no-role',
  'no-address',
  'address-taken',
  'disabled',
  'last-administrator',
  'one-factor',
  'account-taken',
  'connected-already',
] as const
export type StaffRefusal = (typeof STAFF_REFUSALS)[number]

/** What is said of each: what happened, and what to do. */
export const STAFF_REFUSAL_WORDS: Record<StaffRefusal, { title: string; next: string }> = {
  failed: {
    title: 'Your organisation’s answer could not be trusted, so you are not signed in',
    next: 'Start again from this page. If it happens twice, tell your IT service desk.',
  },
  unreachable: {
    title: 'Your organisation’s sign-in could not be reached',
    next: 'Try again in a few minutes. If it goes on, tell your IT service desk.',
  },
  cancelled: {
    title: 'You did not finish signing in with your organisation',
    next: 'Start again from this page when you are ready.',
  },
  tenant: {
    title: 'That account belongs to another organisation',
    next: 'Sign in with the account of this organisation.',
  },
  'no-role': {
    title: 'Your organisation has not given you a role in Milepost',
    next: 'Ask your IT service desk to assign you a Milepost role, then sign in again.',
  },
  'no-address': {
    title: 'Your organisation did not say what your e-mail address is',
    next: 'Ask your IT service desk to put an e-mail address on your account.',
  },
  'address-taken': {
    title: 'Somebody with your e-mail address can sign in already',
    next: 'If that is you, ask a Milepost administrator for a one-time link. Sign in with it, open your account page and choose “Connect my organisational account”.',
  },
  disabled: {
    title: 'You cannot sign in any more',
    next: 'Ask a Milepost administrator to let you sign in again.',
  },
  'last-administrator': {
    title: 'You are the only administrator, and your organisation gives you another role',
    next: 'Ask your IT service desk for the role Milepost.Administrator, or make somebody else an administrator first.',
  },
  'one-factor': {
    title: 'Your organisation did not say that it asked you for a second factor',
    next: 'Your role in Milepost needs one. Sign out of your organisation’s account, sign in again and confirm it with your phone or key. If you were asked for that already, tell your IT service desk that Milepost was not told.',
  },
  'account-taken': {
    title: 'That organisational account belongs to somebody else in Milepost',
    next: 'Sign out of it at your organisation, then connect your own.',
  },
  'connected-already': {
    title: 'Another organisational account is connected already',
    next: 'Sign in with that one. If it is not yours, tell a Milepost administrator.',
  },
}

/** Whether the word of an address is one of the reasons. */
export function isStaffRefusal(word: string | undefined): boolean {
  return STAFF_REFUSALS.some((reason) => reason === word)
}
