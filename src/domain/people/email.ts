// An address means one person, however it was typed: letters that merely look alike, a second address or a line break
// are refused, never mended. Source: trust S-23.

import { DomainError } from '../errors'

const LONGEST = 254
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/**
 * The one writing of an e-mail address, or null when the text is not exactly one address.
 * @example readEmail(' Priya.Shah@Example.GOV.uk ') // 'priya.shah@example.gov.uk'
 */
export function readEmail(text: string): string | null {
  const address = text.normalize('NFKC').trim().toLowerCase()
  return address.length <= LONGEST && ADDRESS.test(address) ? address : null
}

/** The one writing of an e-mail address. Throws DomainError INVALID when the text is not exactly one address. */
export function asEmail(text: string): string {
  const address = readEmail(text)
  if (address !== null) return address
  throw new DomainError('INVALID', EMAIL_FAULT, { field: 'email' })
}

export const EMAIL_FAULT = 'Enter one e-mail address, like name@example.gov.uk.'
