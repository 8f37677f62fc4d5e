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

const UNREACHABLE =
  'Milepost could not be reached, so it is not known whether this was saved. Check your connection, reload the page and look before you try again.'

/** Reads what a call threw. Anything but an answer of the server is taken for a lost connection. */
export function readFault(error: unknown): Fault {
  if (error instanceof TRPCClientError && isAnswer(error) && error.data)
    return { ...error.data, message: error.message }
  return { message: UNREACHABLE, code: null, fields: [], current: null, requestId: null }
}

/** Guarantee: this client calls one router only, so its errors have that router's shape. */
function isAnswer(error: TRPCClientError<never>): error is TRPCClientError<AppRouter> {
  return error.data !== undefined
}
