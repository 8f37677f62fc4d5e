import type { Problem } from './error-summary'

/** Why a command was refused, as the browser received it. */
export interface Failure {
  code: string
  message: string
  problems: Problem[]
  /** For CONFLICT: what somebody else saved meanwhile. */
  current: unknown
  requestId: string | null
}

const OFFLINE =
  'Milepost could not be reached, so nothing was saved. What you typed is still here. Try again.'

/**
 * Reads what a command threw: `error.data` of the server's answer, or no answer at all. What it cannot read becomes one
 * plain sentence without a field.
 */
export function readFailure(error: unknown): Failure {
  const answer = property(error, 'data')
  if (!isRecord(answer)) {
    return {
      code: 'OFFLINE',
      message: OFFLINE,
      problems: [{ message: OFFLINE }],
      current: null,
      requestId: null,
    }
  }
  const message = text(property(error, 'message')) ?? OFFLINE
  const requestId = text(answer.requestId)
  const problems = readFields(answer.fields)
  const reference =
    requestId === null || answer.code !== 'INTERNAL_SERVER_ERROR' ? '' : ` Reference: ${requestId}.`
  return {
    code: text(answer.code) ?? 'UNKNOWN',
    message,
    problems: problems.length > 0 ? problems : [{ message: `${message}${reference}` }],
    current: answer.current ?? null,
    requestId,
  }
}

function readFields(fields: unknown): Problem[] {
  if (!Array.isArray(fields)) return []
  return fields.flatMap((entry: unknown) => {
    const message = text(property(entry, 'message'))
    const field = text(property(entry, 'field'))
    if (message === null) return []
    return field === null || field === '' ? [{ message }] : [{ field, message }]
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const property = (value: unknown, name: string) => (isRecord(value) ? value[name] : undefined)

const text = (value: unknown) => (typeof value === 'string' ? value : null)
