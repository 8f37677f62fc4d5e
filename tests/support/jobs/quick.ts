import { POLICY } from '@/server/jobs/policy'
import type { Works } from '@/server/jobs/work'

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

/** Work that is done as soon as it is begun. */
export const IDLE: Works = {
  'send-mail': {},
  'email-link': {},
  remind: {},
  'tell-readers': {},
  purge: {},
  anchor: {},
  backup: {},
}
