import 'server-only'
import type PgBoss from 'pg-boss'
import type { Db } from '../../db/client'
import type { Lease } from '../../db/job-lease'
import type { Policy } from '../policy'
import type { Works } from '../work'

/** What the parts of the worker share. */
export interface Worker {
  boss: PgBoss
  db: Db
  works: Works
  policy: Policy
  /** Aborts when the worker is to take no more jobs. */
  stopping: AbortSignal
  /** The jobs that it works on. */
  held: Set<Lease>
}
