import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { DomainError, type DomainErrorCode } from '@/domain/errors'

/** The one map from a broken rule to what goes over the wire. Total: a new code does not compile until it has a place. */
const TRANSPORT_CODES = {
  INVALID: 'BAD_REQUEST',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNPROCESSABLE: 'UNPROCESSABLE_CONTENT',
  TOO_MANY: 'TOO_MANY_REQUESTS',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<DomainErrorCode, TRPCError['code']>

export const UNKNOWN_ERROR_MESSAGE =
  'Something went wrong on our side and nothing was saved. Try again; if it happens twice, tell the PMO and quote the reference.'

const NOT_UNDERSTOOD = 'The request was not understood. Reload the page and try again.'

/** A broken rule keeps its words; anything else keeps its cause for the log and shows the fixed sentence. */
export function toTransportError(error: TRPCError): TRPCError {
  const { cause } = error
  const broken = domainErrorIn(cause)
  if (broken !== undefined)
    return new TRPCError({
      code: TRANSPORT_CODES[broken.code],
      message: broken.message,
      cause: broken,
    })
  if (cause instanceof ZodError && error.code === 'BAD_REQUEST')
    return new TRPCError({ code: error.code, message: 'Some answers need another look.', cause })
  if (error.code === 'BAD_REQUEST' && cause !== undefined)
    return new TRPCError({ code: error.code, message: NOT_UNDERSTOOD, cause })
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error
  return new TRPCError({ code: error.code, message: UNKNOWN_ERROR_MESSAGE, cause })
}

/** The broken rule in an error or its causes: Drizzle wraps whatever a query throws. */
export function domainErrorIn(error: unknown): DomainError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DomainError) return cause
  }
  return undefined
}
