import type { Problem } from '@/components/ui/error-summary'
import { type Fault, readFault } from '@/trpc/fault'
import { Refusal } from './answers'

/** A try that was refused: why, the messages for the summary, and what was sent. */
export interface Attempt {
  fault: Fault | null
  problems: readonly Problem[]
  form: FormData
}

/** What a form shows of what its sending threw. */
export function attemptOf(error: unknown, form: FormData): Attempt {
  if (error instanceof Refusal)
    return { fault: null, problems: [{ field: error.field, message: error.message }], form }
  const fault = readFault(error)
  return { fault, problems: problemsOf(fault), form }
}

/** The messages of the fields, or the one sentence, with the reference to quote when the fault is ours. */
function problemsOf(fault: Fault): Problem[] {
  if (fault.fields.length > 0)
    return fault.fields.map(({ field, message }) =>
      field === '' ? { message } : { field, message },
    )
  const isOurs = fault.code === 'INTERNAL_SERVER_ERROR' && fault.requestId !== null
  return [{ message: isOurs ? `${fault.message} Reference: ${fault.requestId}.` : fault.message }]
}
