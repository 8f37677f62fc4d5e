import 'server-only'
import type { JobKind } from '@/domain/jobs/kinds'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import type { Payload } from './kinds'

export interface Job<K extends JobKind> {
  /** The same at each attempt, so that what a job sends can carry it and be recognised. */
  id: string
  payload: Payload<K>
}

/** What a job of a kind does, in two steps of which it may lack either. A step that throws is tried again later. */
export interface Work<K extends JobKind> {
  /** How long `reach` may take in seconds; a minute unless told otherwise. */
  limitSeconds?: number
  /** What reaches out of the database: done at least once. `signal` aborts when it takes too long or the worker stops. */
  reach?(ctx: ServerContext, job: Job<K>, signal: AbortSignal): Promise<void>
  /** What is written to the database, in the transaction that finishes the job: done exactly once. */
  write?(tx: Tx, ctx: ServerContext, job: Job<K>): Promise<void>
}

export type Works = { [K in JobKind]: Work<K> }
