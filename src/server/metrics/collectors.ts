import 'server-only'
import { findChainHead } from '../audit/chain-store'
import type { Db } from '../db/client'
import { type PoolNumbers, poolGates } from '../db/pool-gate'
import { replicaWatch } from '../db/replica-watch'
import { listQueues } from '../jobs/overview-store'

/** A number that is read when somebody asks, one for each set of labels. */
export interface Collector {
  name: string
  help: string
  labels: readonly string[]
  read: (db: Db) => Promise<Sample[]>
}

interface Sample {
  labels: Record<string, string>
  value: number
}

const ofPools = (name: string, help: string, number: keyof PoolNumbers): Collector => ({
  name: `milepost_database_pool_${name}`,
  help,
  labels: ['pool'],
  read: async () =>
    [...poolGates()].map(([pool, gate]) => ({ labels: { pool }, value: gate.numbers()[number] })),
})

/** What is told beside the counts of the process itself. */
export const COLLECTORS: readonly Collector[] = [
  ofPools('in_use', 'Connections that work at the moment', 'inUse'),
  ofPools('queued', 'Pieces of work that wait for a connection', 'queued'),
  ofPools('refused_total', 'Pieces of work turned away because too many waited', 'refused'),
  ofPools('late_total', 'Pieces of work that outlived their deadline', 'late'),
  {
    name: 'milepost_replica_lag_seconds',
    help: 'By how much the replica lags; absent while there is none that answers',
    labels: [],
    read: async () => {
      const lag = replicaWatch()?.lagSeconds() ?? null
      return lag === null ? [] : [{ labels: {}, value: lag }]
    },
  },
  {
    name: 'milepost_jobs_waiting',
    help: 'Jobs that are due, by kind',
    labels: ['kind'],
    read: async (db) =>
      (await listQueues(db)).map(({ kind, waiting }) => ({ labels: { kind }, value: waiting })),
  },
  {
    name: 'milepost_jobs_lag_seconds',
    help: 'For how long the oldest due job has waited, by kind',
    labels: ['kind'],
    read: async (db) =>
      (await listQueues(db)).map(({ kind, oldestSeconds }) => ({
        labels: { kind },
        value: oldestSeconds ?? 0,
      })),
  },
  {
    name: 'milepost_audit_chain_height',
    help: 'Events in the audit chain',
    labels: [],
    read: async (db) => [{ labels: {}, value: (await findChainHead(db))?.seq ?? 0 }],
  },
]
