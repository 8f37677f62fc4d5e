import { POLICY } from '@/server/jobs/policy'

/** The worker's patience, made short: the same waits in the same order. */
export const QUICK = {
  ...POLICY,
  renewSeconds: 0.4,
  expirySeconds: 1,
  pollSeconds: 0.1,
  heartbeatSeconds: 0.5,
  scheduleSeconds: 0.2,
  stopSeconds: 2,
}
