import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Seconds: from a file of the disk to the longest that a reader waits. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]

/**
 * What this process counts about itself.
 * @typedef {object} Metrics
 * @property {Registry} register
 * @property {Counter<'route' | 'method' | 'status'>} requests
 * @property {Histogram<'route'>} durations seconds
 * @property {Counter<'kind'>} faults errors that nobody had expected, by where they were caught
 */

/**
 * The counts of this process, made at their first use.
 * @returns {Metrics}
 */
export function metrics() {
  globalThis.milepostMetrics ??= makeMetrics()
  return globalThis.milepostMetrics
}

/** @returns {Metrics} */
function makeMetrics() {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  return {
    register,
    requests: new Counter({
      name: 'milepost_requests_total',
      help: 'Requests answered, by route, method and status',
      labelNames: ['route', 'method', 'status'],
      registers,
    }),
    durations: new Histogram({
      name: 'milepost_request_duration_seconds',
      help: 'How long answers took, by route',
      labelNames: ['route'],
      buckets: BUCKETS,
      registers,
    }),
    faults: new Counter({
      name: 'milepost_faults_total',
      help: 'Errors that nobody had expected, by where they were caught',
      labelNames: ['kind'],
      registers,
    }),
  }
}
