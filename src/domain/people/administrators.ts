// Somebody always has to be able to manage people: the last administrator who can sign in stays one, and keeps the account
// that they sign in with.
// Source: main issue, "People page for the administrator: invite, disable, change role".

import { DomainError } from '../errors'

/**
 * Throws DomainError INVALID when `leaving` is the only one of `administrators`, the ids of those who can sign in.
 * @example assertAdministratorRemains([3, 7], 3) // passes: 7 remains
 */
export function assertAdministratorRemains(
  administrators: readonly number[],
  leaving: number,
): void {
  if (administrators.length === 1 && administrators[0] === leaving)
    throw new DomainError(
      'INVALID',
      'This is the only administrator who can sign in. Make somebody else an administrator first.',
    )
}

/**
 * Throws DomainError INVALID when `leaving` is the only one of `connected`, the ids of the administrators who can sign in
 * with an organisational account.
 * @example assertAccountRemains([3], 3) // throws
 */
export function assertAccountRemains(connected: readonly number[], leaving: number): void {
  if (connected.length === 1 && connected[0] === leaving)
    throw new DomainError(
      'INVALID',
      'This is the only administrator who signs in with an organisational account. Let another administrator connect theirs first.',
    )
}
