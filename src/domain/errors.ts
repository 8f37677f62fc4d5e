// What can go wrong in plain words: every rule that is broken says which rule and what to do next.
// Source: architecture, "one DomainError, one total map to transport codes, one middleware".

export const DOMAIN_ERROR_CODES = [
  'INVALID',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_LARGE',
  'UNPROCESSABLE',
  'TOO_MANY',
  'UNAVAILABLE',
] as const

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number]

/**
 * A broken rule. `message` is shown to people as it stands: a plain British English sentence that says what to do next.
 * `field` names the form field that it belongs to. `current` carries, for CONFLICT only, the values that somebody else saved.
 */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly field: string | undefined
  readonly current: unknown

  constructor(
    code: DomainErrorCode,
    message: string,
    details: { field?: string; current?: unknown; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'DomainError'
    this.code = code
    this.field = details.field
    this.current = details.current
  }
}
