import 'server-only'
import { DomainError } from '@/domain/errors'
import type { Tx } from '../db/transaction'
import { lockMeeting } from './store'

/** The meeting whose minutes are recorded, locked. Throws INVALID when there is none. */
export async function getMeetingForMinutes(tx: Tx, key: string) {
  const meeting = await lockMeeting(tx, key)
  if (meeting === null)
    throw new DomainError('INVALID', 'Choose one of the meetings.', { field: 'meeting' })
  return meeting
}
