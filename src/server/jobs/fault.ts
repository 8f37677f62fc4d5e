import 'server-only'
import { BackupFault } from '../db/backup/fault'
import { databaseErrorCode } from '../db/transaction'

/** Why a job failed, in a sentence for administrators that names nobody. */
export class JobFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'JobFault'
  }
}

/** Why a job failed, without a word of what it was about: messages of other programs may hold names and addresses. */
export function inShort(error: unknown): string {
  if (error instanceof JobFault || error instanceof BackupFault) return error.message
  const state = databaseErrorCode(error)
  if (state !== undefined) return `The database answered with ${state}.`
  if (error instanceof Error && 'code' in error && isCode(error.code))
    return `It ended with ${error.code}.`
  return 'It ended with a fault of its own: the log says more.'
}

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]{2,39}$/.test(value)
