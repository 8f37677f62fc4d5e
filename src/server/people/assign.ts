import 'server-only'
import { DomainError } from '@/domain/errors'
import type { Tx } from '../db/transaction'
import { setProgrammes, type UserId } from './store'

/** Makes these the programmes that the person leads. Throws DomainError INVALID when one of them does not exist. */
export async function assignProgrammes(
  tx: Tx,
  id: UserId,
  programmes: readonly string[],
): Promise<void> {
  const [unknown] = await setProgrammes(tx, id, programmes)
  if (unknown !== undefined)
    throw new DomainError('INVALID', `There is no programme “${unknown}”.`, { field: 'programmes' })
}
