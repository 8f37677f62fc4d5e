import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Logger } from 'pino'
import type { PoolGate } from './db/pool-gate'
import type { ReplicaWatch } from './db/replica-watch'
import type { RequestNotes } from './http/request-scope.mjs'
import type { Metrics } from './metrics/registry.mjs'

// What one process shares between its web server and the application, which bundlers may load more than once.
declare global {
  var milepostLog: Logger | undefined
  var milepostRequest: AsyncLocalStorage<RequestNotes> | undefined
  var milepostMetrics: Metrics | undefined
  var milepostPools: Map<string, PoolGate> | undefined
  var milepostReplicaWatch: ReplicaWatch | undefined
}
