// Who may read what somebody writes: everybody, or not the public and on what ground. Programmes and reports ask alike.
// Source: portfolio file, Visibility.

import { optionalDay, optionalProse, requiredText } from './fields'

export const ASK_VISIBILITY = 'Choose who may read it.'

/** The ground on which the public may not read something. */
export const ground = {
  scheme: requiredText('Enter the scheme, such as Schedule 12A.', 100),
  paragraph: requiredText('Enter the paragraph of the scheme, such as 3.', 20),
  reason: requiredText('Enter the reason why the public may not read it.', 500),
  publicInterest: optionalProse(1000),
  reviewOn: optionalDay(),
}
