import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '@/server/trpc/root'

/** What a form shows when its change was refused. */
export interface Fault {
  message: string
  /** tRPC's word for it, such as CONFLICT; null when the server could not be reached. */
  code: string | null
  fields: { field: string; message: string }[]
  /** For CONFLICT: what somebody else saved in the meantime. */
  current: unknown
  requestId: string | null
}

const UNREACHABLE = 'Milepost could not be reached. Check your connection.'
const AGAIN =
  'What you typed is still here. Press the button again: whatever was saved already is not recorded twice.'

/** Answers of what stands before the server, or of the server about its database: the change may have been recorded. */
const UNANSWERED = [502, 503, 504]

/** Whether it is not known what came of a call, so that it is to be sent again. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false
  const status = isAnswer(error) ? error.data?.httpStatus : undefined
  return status === undefined || UNANSWERED.includes(status)
}

/** Reads what a call threw. Anything but an answer of the server is taken for a lost connection. */
export function readFault(error: unknown): Fault {
  if (error instanceof TRPCClientError && isAnswer(error) && error.data) {
    const message = isLost(error) ? `${error.message} ${AGAIN}` : error.message
    return { ...error.data, message }
  }
  const message = `${UNREACHABLE} ${AGAIN}`
  return { message, code: null, fields: [], current: null, requestId: null }
}

/** Guarantee: this client calls one router only, so its errors have that router's shape. */
function isAnswer(error: TRPCClientError<never>): error is TRPCClientError<AppRouter> {
  return error.data !== undefined
}
