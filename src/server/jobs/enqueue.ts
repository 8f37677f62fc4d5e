import 'server-only'
import type { JobKind } from '@/domain/jobs/kinds'
import type { Tx } from '../db/transaction'
import { PAYLOADS, type Payload } from './kinds'
import { insertJob } from './store'

/**
 * Asks for work in the background, in the transaction of the change that calls for it: the job is there when that
 * commits and never was when it rolls back. Of jobs of one kind with the same `key` the first alone is kept, for at
 * least a week. It is begun at `runAt` at the earliest.
 * @returns the job's id, which is also the Message-ID of a mail; null when the key was there already
 * @throws ZodError when the payload is not that of the kind
 * @example await enqueue(tx, 'send-mail', { to, subject, text })
 */
export async function enqueue<K extends JobKind>(
  tx: Tx,
  kind: K,
  payload: Payload<K>,
  { key, runAt }: { key?: string | undefined; runAt?: Date | undefined } = {},
): Promise<string | null> {
  return insertJob(tx, { kind, payload: PAYLOADS[kind].parse(payload), key, runAt })
}
