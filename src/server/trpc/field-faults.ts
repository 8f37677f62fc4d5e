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
  return cause.issues.flatMap((issue) => faultsOf(issue, []))
}

type Issue = ZodError['issues'][number]

function faultsOf(issue: Issue, above: readonly PropertyKey[]): FieldFault[] {
  const path = [...above, ...issue.path]
  const nearest = issue.code === 'invalid_union' ? nearestForm(issue.errors) : undefined
  if (nearest !== undefined) return nearest.flatMap((inner) => faultsOf(inner, path))
  const { message } = issue
  if (issue.code !== 'unrecognized_keys') return [{ field: path.join('.'), message }]
  return issue.keys.map((key) => ({ field: [...path, key].join('.'), message }))
}

/** Of an answer that may take several forms, the faults inside of the one that was meant; none when it resembles no form. */
function nearestForm(forms: readonly Issue[][]): Issue[] | undefined {
  return forms.find((issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0))
}
