import { DomainError } from '@/domain/errors'
import { requestNotes } from '../http/request-scope.mjs'

export const BUSY =
  'Milepost is busy at the moment and did nothing. Wait a few seconds, then try again.'
export const LATE =
  'The database of Milepost did not answer in time, so it is not known whether a change was saved. Wait a few seconds, then try again.'
export const FULL =
  'The disk of Milepost’s database is full, so nothing was saved. Tell whoever runs Milepost, and try again when there is room.'
export const NO_CONNECTION =
  'The database of Milepost has no connection left, so nothing was saved. Wait a minute, then try again; if it happens twice, tell whoever runs Milepost.'

/** What Postgres and its client say when no connection or no lock could be had: nothing was done. */
const NOTHING_DONE = [
  'CONNECT_TIMEOUT',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  '55P03',
  '57P03',
]

/** What they say when a connection was lost or a statement took too long: what became of it is not known. */
const NOT_KNOWN = [
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '25P03',
  '57014',
  '57P01',
  '57P02',
]

const WORDS = new Map([
  ['53100', FULL],
  ['53300', NO_CONNECTION],
  ...NOTHING_DONE.map((code) => [code, BUSY] as const),
  ...NOT_KNOWN.map((code) => [code, LATE] as const),
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
    const words = 'code' in cause ? WORDS.get(String(cause.code)) : undefined
    if (words !== undefined) return unavailable(words, error)
  }
  return error
}
