import { DomainError } from '@/domain/errors'
import { requestNotes } from '../http/request-scope.mjs'

export const BUSY =
  'Milepost is busy at the moment and did nothing. Wait a few seconds, then try again.'
export const LATE =
  'The database of Milepost did not answer in time, so it is not known whether a change was saved. Wait a few seconds, then try again.'

/** What Postgres and its client say when a connection could not be had or was lost, or a statement took too long. */
const AWAY = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '25P03',
  '53300',
  '55P03',
  '57014',
  '57P01',
  '57P02',
  '57P03',
])

/** How the page of an error knows that trying again is all that is needed. */
export const BUSY_DIGEST = 'busy '

/** The refusal of a database that is busy or away; the answer to the request then says when to come back. */
export function unavailable(message: string, cause?: unknown): DomainError {
  const notes = requestNotes()
  if (notes !== undefined) notes.unavailable = true
  const error = new DomainError('UNAVAILABLE', message, cause === undefined ? {} : { cause })
  return Object.assign(error, { digest: `${BUSY_DIGEST}${notes?.id ?? ''}`.trim() })
}

/** The error as it is, or the refusal that stands for it when the database was away. */
export function orUnavailable(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && AWAY.has(cause.code))
      return unavailable(LATE, error)
  }
  return error
}
