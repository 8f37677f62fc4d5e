import { ZodError } from 'zod'
import { DomainError } from '@/domain/errors'

export interface FieldFault {
  /** Dotted path of the form field: `pathToGreenBy`, `sections.0.heading`. Empty: the form as a whole. */
  field: string
  message: string
}

/** Which answers were refused and why: what the error summary of a form lists. */
export function fieldFaults(cause: unknown): FieldFault[] {
  if (cause instanceof DomainError)
    return cause.field === undefined ? [] : [{ field: cause.field, message: cause.message }]
  if (!(cause instanceof ZodError)) return []
  return cause.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), message: issue.message }))
      : [{ field: issue.path.join('.'), message: issue.message }],
  )
}
